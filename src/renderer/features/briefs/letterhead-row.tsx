import { useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { bridge } from '../../state/bridge.ts'
import { Button } from '../../ui/button/button.tsx'
import { Why } from '../../ui/feedback/why.tsx'
import { ReadRow } from '../../ui/fields/field-list.tsx'

interface LetterheadRowProps {
  /** The picture as a `data:` address; empty for none. */
  readonly value: string
  readonly onChange: (letterhead: string) => void
}

/** The picture at the head of the first page: chosen from a file, checked before it is taken. */
export function LetterheadRow({ value, onChange }: LetterheadRowProps) {
  const [problem, setProblem] = useState('')
  const choose = async (): Promise<void> => {
    const chosen = await bridge.call['briefs:chooseLetterhead'](null)
    setProblem(chosen.ok ? '' : chosen.failure.message)
    if (chosen.ok && chosen.value !== null) onChange(chosen.value.picture)
  }
  return (
    <ReadRow label={message('briefs.letterhead')}>
      {value === '' ? (
        <Button variant="link" onPress={() => void choose()}>
          {message('briefs.letterhead-choose')}
        </Button>
      ) : (
        <>
          {message('briefs.letterhead-size', { kilobytes: Math.ceil((value.length * 3) / 4 / 1_000) })}{' '}
          <Button variant="link" onPress={() => void choose()}>
            {message('briefs.letterhead-other')}
          </Button>{' '}
          <Button variant="link" onPress={() => onChange('')}>
            {message('briefs.letterhead-remove')}
          </Button>
        </>
      )}
      {problem !== '' && (
        <div role="alert">
          <Why>{problem}</Why>
        </div>
      )}
    </ReadRow>
  )
}
