/// <reference types="node" />
import { writeFileSync } from 'node:fs'
import { minifiedText } from './minify.ts'

// `node web/src/api/generate.ts` after every change of the contract; contract.gen.test.ts fails until it was run.
writeFileSync(new URL('./contract.gen.json', import.meta.url), minifiedText())
