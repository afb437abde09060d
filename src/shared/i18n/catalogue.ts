import { actsEn } from './en/acts.ts'
import { agendaEn } from './en/agenda.ts'
import { annotationsEn } from './en/annotations.ts'
import { audienceEn } from './en/audience.ts'
import { briefsEn } from './en/briefs.ts'
import { briefCommandEn } from './en/brief-command.ts'
import { briefMeterEn } from './en/brief-meter.ts'
import { briefsScreenEn } from './en/briefs-screen.ts'
import { challengesEn } from './en/challenges.ts'
import { collectionsEn } from './en/collections.ts'
import { datasetsEn } from './en/datasets.ts'
import { delegationsEn } from './en/delegations.ts'
import { estimativeEn } from './en/estimative.ts'
import { eventsEn } from './en/events.ts'
import { exchangeEn } from './en/exchange.ts'
import { historyEn } from './en/history.ts'
import { notesExchangeEn } from './en/notes-exchange.ts'
import { importEn } from './en/import.ts'
import { importScreenEn } from './en/import-screen.ts'
import { overviewEn } from './en/overview.ts'
import { paletteEn } from './en/palette.ts'
import { partsEn } from './en/parts.ts'
import { picturesEn } from './en/pictures.ts'
import { positionsEn } from './en/positions.ts'
import { protectionEn } from './en/protection.ts'
import { scenariosEn } from './en/scenarios.ts'
import { settingsEn } from './en/settings.ts'
import { shellEn } from './en/shell.ts'
import { sourcesEn } from './en/sources.ts'
import { storageEn } from './en/storage.ts'
import { welcomeEn } from './en/welcome.ts'
import { printedEn } from './en/printed.ts'

/** Every word the app shows or prints, in English, as ICU MessageFormat. Another language is another such record. */
export const en = {
  ...actsEn,
  ...agendaEn,
  ...annotationsEn,
  ...audienceEn,
  ...briefsEn,
  ...briefCommandEn,
  ...briefMeterEn,
  ...briefsScreenEn,
  ...challengesEn,
  ...collectionsEn,
  ...datasetsEn,
  ...delegationsEn,
  ...estimativeEn,
  ...eventsEn,
  ...exchangeEn,
  ...historyEn,
  ...notesExchangeEn,
  ...importEn,
  ...importScreenEn,
  ...overviewEn,
  ...paletteEn,
  ...partsEn,
  ...picturesEn,
  ...positionsEn,
  ...printedEn,
  ...protectionEn,
  ...scenariosEn,
  ...settingsEn,
  ...shellEn,
  ...sourcesEn,
  ...storageEn,
  ...welcomeEn,
} as const

export type MessageKey = keyof typeof en
