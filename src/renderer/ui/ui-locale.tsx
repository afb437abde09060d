import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'

interface UiLocaleProps {
  /** BCP 47 tag of the window's language; set `lang` and `dir` on `<html>` to match. */
  readonly locale: string
  readonly children: ReactNode
}

/** Tells menus, selects and arrow keys the language and with it the direction. Once, around the whole window. */
export function UiLocale({ locale, children }: UiLocaleProps) {
  return <I18nProvider locale={locale}>{children}</I18nProvider>
}
