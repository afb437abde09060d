import { type ComponentType, lazy } from 'react'
import { AgendaScreen } from '../features/agenda/agenda-screen.tsx'
import { ChallengesScreen } from '../features/challenges/challenges-screen.tsx'
import { DelegationsScreen } from '../features/delegations/delegations-screen.tsx'
import { EventsScreen } from '../features/events/events-screen.tsx'
import { HistoryScreen } from '../features/history/history-screen.tsx'
import { OverviewScreen } from '../features/overview/overview-screen.tsx'
import { PositionsScreen } from '../features/positions/positions-screen.tsx'
import { ScenariosScreen } from '../features/scenarios/scenarios-screen.tsx'
import { SourcesScreen } from '../features/sources/sources-screen.tsx'
import type { Section } from '../state/navigation.ts'

/** The screen of each section. Those that few days need load when they are first opened. */
export const SCREENS: { readonly [S in Section]: ComponentType } = {
  overview: OverviewScreen,
  events: EventsScreen,
  agenda: AgendaScreen,
  positions: PositionsScreen,
  delegations: DelegationsScreen,
  sources: SourcesScreen,
  challenges: ChallengesScreen,
  scenarios: ScenariosScreen,
  history: HistoryScreen,
  import: lazy(async () => ({ default: (await import('../features/import/import-screen.tsx')).ImportScreen })),
  briefs: lazy(async () => ({ default: (await import('../features/briefs/briefs-screen.tsx')).BriefsScreen })),
}
