import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { type UiWords, UiWordsContext } from './ui-words.ts'

interface UiLocaleProps {
  /** BCP 47 tag of the window's language; set `lang` and `dir` on `<html>` to match. */
  readonly locale: string
  readonly words?: UiWords
  readonly children: ReactNode
}

/** Tells menus, selects and arrow keys the language and with it the direction, and primitives their own words. Once, around the whole window. */
export function UiLocale({ locale, words, children }: UiLocaleProps) {
  const worded = words === undefined ? children : <UiWordsContext value={words}>{children}</UiWordsContext>
  return <I18nProvider locale={locale}>{worded}</I18nProvider>
}
