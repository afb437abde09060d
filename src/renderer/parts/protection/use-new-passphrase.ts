import { useCallback, useEffect, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { passphraseProblem, suggestPassphrase } from '../../state/protection.ts'

/** Which of the fields of one's own passphrase does not hold, and why. */
type Problem = { readonly at: 'own' | 'again'; readonly words: string }

/** A passphrase that is being chosen. */
export type NewPassphrase = {
  readonly kind: 'suggested' | 'own'
  readonly choose: (kind: 'suggested' | 'own') => void
  /** The six words; empty until they are there. */
  readonly words: string
  /** Why there are none; empty otherwise. */
  readonly noWords: string
  readonly another: () => void
  readonly own: string
  readonly setOwn: (own: string) => void
  readonly again: string
  readonly setAgain: (again: string) => void
  readonly isShown: boolean
  readonly show: (isShown: boolean) => void
  readonly problem: Problem | undefined
  /** The passphrase, once it holds; undefined after saying at its field what is wrong. */
  readonly take: () => string | undefined
}

/** Keeps the choice between six words at random and a passphrase of one's own, typed twice unless its letters are shown. */
export function useNewPassphrase(): NewPassphrase {
  const [kind, setKind] = useState<NewPassphrase['kind']>('suggested')
  const [suggested, suggest] = useSuggestion()
  const [own, setOwn] = useState('')
  const [again, setAgain] = useState('')
  const [isShown, setIsShown] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const changing =
    <T>(set: (value: T) => void) =>
    (value: T): void => {
      set(value)
      setProblem(undefined)
    }
  const take = (): string | undefined => {
    if (kind === 'suggested') return suggested.words === '' ? undefined : suggested.words
    const wrong = passphraseProblem(own)
    if (wrong !== undefined) setProblem({ at: 'own', words: wrong })
    else if (!isShown && own !== again) setProblem({ at: 'again', words: message('protection.differs') })
    else return own
    return undefined
  }
  return {
    kind,
    choose: changing(setKind),
    ...suggested,
    another: suggest,
    own,
    setOwn: changing(setOwn),
    again,
    setAgain: changing(setAgain),
    isShown,
    show: changing(setIsShown),
    problem,
    take,
  }
}

type Suggestion = Pick<NewPassphrase, 'words' | 'noWords'>

function useSuggestion(): [Suggestion, () => void] {
  const [suggested, setSuggested] = useState<Suggestion>({ words: '', noWords: '' })
  const suggest = useCallback(() => {
    void suggestPassphrase().then((answer) =>
      setSuggested(
        'problem' in answer
          ? { words: '', noWords: message('protection.no-words', { why: answer.problem }) }
          : { words: answer.passphrase, noWords: '' },
      ),
    )
  }, [])
  useEffect(suggest, [suggest])
  return [suggested, suggest]
}
