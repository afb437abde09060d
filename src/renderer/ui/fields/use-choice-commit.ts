import { useState } from 'react'
import type { Refusal } from './edit-state.ts'

interface ChoiceCommit<Value> {
  /** What stands in the field: a choice that was refused stays until another is made. */
  readonly shown: Value
  readonly problem: string | undefined
  readonly choose: (value: Value) => void
}

/** Commits a choice at once and keeps it in the field with its sentence if it was refused. */
export function useChoiceCommit<Value>(
  value: Value,
  onCommit: (value: Value) => Promise<Refusal | undefined> | Refusal | undefined,
  validate?: (value: Value) => string | undefined,
): ChoiceCommit<Value> {
  const [attempt, setAttempt] = useState<{ readonly value: Value; readonly problem: string | undefined } | null>(null)
  return {
    shown: attempt ? attempt.value : value,
    problem: attempt?.problem,
    choose: (chosen) => {
      const objection = validate?.(chosen)
      if (objection !== undefined) {
        setAttempt({ value: chosen, problem: objection })
        return
      }
      setAttempt({ value: chosen, problem: undefined })
      void Promise.resolve(onCommit(chosen)).then((refusal) => {
        setAttempt((latest) => {
          if (latest?.value !== chosen) return latest
          return refusal ? { value: chosen, problem: refusal.message } : null
        })
      })
    },
  }
}
