import { useEffect, useState } from 'react'

/** How long one slice of work may hold the window, in milliseconds: half a frame. */
const SLICE = 8

/**
 * Does work that would hold the window too long in slices between frames, and gives what it came to; until then what it
 * came to before, at first `first`.
 * @param start begins it; it can be put aside wherever it yields. Another one takes the place of one that still goes on
 */
export function useInSlices<Made>(start: (() => Generator<void, Made>) | null, first: Made): Made {
  const [made, setMade] = useState<Made>(first)
  useEffect(() => {
    if (start === null) return undefined
    const work = start()
    const slice = (): void => {
      const until = performance.now() + SLICE
      let step = work.next()
      while (step.done !== true && performance.now() < until) step = work.next()
      if (step.done === true) setMade(step.value)
      else timer = setTimeout(slice)
    }
    let timer = setTimeout(slice)
    return () => clearTimeout(timer)
  }, [start])
  return made
}
