import { defineConfig } from 'vitest/config'
export default defineConfig({ test: { root: '/work/main', include: ['contract/**/*.test.ts','playbooks/**/*.test.ts'] } })
