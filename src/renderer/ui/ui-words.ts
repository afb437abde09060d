import { createContext, useContext } from 'react'

/** The few words that primitives say of themselves, whatever they are used for. */
export interface UiWords {
  /** Under a long text while it is written: which key saves it, and which gives it up. */
  readonly longTextKeys: string
}

/** Given once, by `UiLocale`. Without it primitives say nothing of themselves. */
export const UiWordsContext = createContext<UiWords>({ longTextKeys: '' })

export const useUiWords = (): UiWords => useContext(UiWordsContext)
