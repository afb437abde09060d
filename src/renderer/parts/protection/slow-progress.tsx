import { useEffect, useState } from 'react'
import { Progress } from '../../ui/feedback/progress.tsx'

/** How long something may last before it is said that it goes on, in milliseconds. */
const SLOW = 300

interface SlowProgressProps {
  readonly isWorking: boolean
  /** 0 to 1; `null`, and unless told, while the end is not known. */
  readonly value?: number | null
  readonly children: string
}

/** A line of progress for what has lasted a moment already; nothing under that. */
export function SlowProgress({ isWorking, value = null, children }: SlowProgressProps) {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    if (!isWorking) return undefined
    const timer = setTimeout(() => setIsSlow(true), SLOW)
    return () => {
      clearTimeout(timer)
      setIsSlow(false)
    }
  }, [isWorking])
  return isWorking && isSlow ? <Progress value={value}>{children}</Progress> : null
}
