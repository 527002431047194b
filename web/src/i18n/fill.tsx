import { Fragment, type ReactNode } from 'react'

/** Puts elements into a sentence: `fill('还有 {left}', { left: <b>38 分钟</b> })`. An unknown name stays as it is. */
export function fill(sentence: string, parts: Readonly<Record<string, ReactNode>>): ReactNode {
  return sentence.split(/(\{\w+\})/).map((piece, index) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    return <Fragment key={index}>{name !== undefined && name in parts ? parts[name] : piece}</Fragment>
  })
}
