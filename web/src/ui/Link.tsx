import { type ComponentProps, useContext } from 'react'
import { LinkContext } from './linkContext.ts'

export type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'ref'> & { href: string }

/** A link; inside the app it goes through the router (LinkProvider), elsewhere it is a plain one. */
export function Link(props: LinkProps) {
  const Router = useContext(LinkContext)
  const inside = props.href.startsWith('/') && !props.href.startsWith('/api/')
  if (Router && inside && !props.target && props.download === undefined) return <Router {...props} />
  return <a {...props} />
}
