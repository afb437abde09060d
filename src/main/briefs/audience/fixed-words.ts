import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { PRINTED } from '#shared/i18n/printed.ts'

/**
 * Words that a brief sets by itself, whatever the notebook holds: the catalogue, names of months, days, languages and
 * zones. Where they coincide with something that is withheld, they are evidence of nothing.
 */
export function* fixedWords({ language, asOfZone }: BriefOptions, notebook: Notebook): Generator<string> {
  yield 'Aide-Mémoire'
  for (const text of Object.values<string>(PRINTED[language])) yield text.replace(/\{[^{}]*\}/gu, '\n')
  for (const locale of new Set(['en', language])) {
    for (let month = 0; month < 12; month++) yield* named(locale, Date.UTC(2024, month, 1), 'month')
    for (let day = 1; day <= 7; day++) yield* named(locale, Date.UTC(2024, 0, day), 'weekday')
    const languages = new Intl.DisplayNames([locale], { type: 'language' })
    for (const tag of spokenIn(notebook)) yield languages.of(tag) ?? ''
  }
  for (const zone of zonesOf(notebook, asOfZone)) yield zone.replaceAll('/', '\n').replaceAll('_', ' ')
}

function* named(locale: string, instant: number, part: 'month' | 'weekday'): Generator<string> {
  for (const length of ['long', 'short'] as const)
    yield new Intl.DateTimeFormat(locale, { [part]: length, timeZone: 'UTC' }).format(instant)
}

const spokenIn = ({ languages, delegates }: Notebook): Set<string> =>
  new Set([...languages, ...delegates.flatMap((delegate) => delegate.languages)])

const zonesOf = ({ parties, sessions, events }: Notebook, asOfZone: string): Set<string> =>
  new Set([...[...parties, ...sessions, ...events].map(({ zone }) => zone ?? ''), asOfZone])
