import type { ReactNode } from 'react'
import { Why } from '../feedback/why.tsx'
import styles from './fields.module.css'

interface FieldFrameProps {
  readonly label: string
  /** Id that the control is labelled by. */
  readonly labelId: string
  /** `row`: the label stands in its column. `bare`: the label is read out only; a head above says it for the eye. */
  readonly layout: 'row' | 'bare'
  readonly children: ReactNode
  /** Why the value was refused, in one sentence; `problemId` is what the control is described by. */
  readonly problem: string | undefined
  readonly problemId: string
  /** What the draft is read as, in words. */
  readonly reads?: string | undefined
}

/** The label, the control, and beneath it what there is to say about the draft. */
export function FieldFrame({ label, labelId, layout, children, problem, problemId, reads }: FieldFrameProps) {
  const body = (
    <>
      {children}
      {(problem !== undefined || reads !== undefined) && (
        <div className={styles.below}>
          {problem !== undefined && <Why id={problemId}>{problem}</Why>}
          {reads !== undefined && <div role="status">{reads}</div>}
        </div>
      )}
    </>
  )
  if (layout === 'row') {
    return (
      <div className={styles.row}>
        <dt id={labelId}>{label}</dt>
        <dd>{body}</dd>
      </div>
    )
  }
  return (
    <div className={styles.bare}>
      <span id={labelId} className="visually-hidden">
        {label}
      </span>
      {body}
    </div>
  )
}
