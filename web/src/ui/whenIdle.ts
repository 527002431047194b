const PATIENCE = 2000

/** Later, when nobody is waiting for anything: what may be needed soon is fetched then. Gives back how to call it off. */
export function whenIdle(work: () => unknown): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, PATIENCE)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(() => void work(), { timeout: PATIENCE })
  return () => cancelIdleCallback(handle)
}
