import type { CollectionName, Notebook } from '#shared/domain/notebook.ts'
import { parseEdtf } from '#shared/domain/values/edtf.ts'
import type { Likelihood } from '#shared/domain/values/likelihood.ts'
import { numberIn, withCommas } from '#shared/i18n/figures.ts'
import type { PrintedKey, Say } from '#shared/i18n/printed.ts'
import { dateInWords, dayInWords } from '../text/dates.ts'
import { oneLine } from '../text/plain.ts'
import { likelihoodInWords } from './likelihood-bar.ts'

type Fields = Readonly<Record<string, PrintedKey>>

/**
 * The fields whose words are told when they change, with their names in print, by kind of record and in this order. Any
 * other that changed (an order, a source, a colour) is told as “other details”.
 */
export const TOLD_FIELDS: Readonly<Record<CollectionName | 'notebook', Fields>> = {
  notebook: { title: 'brief.field-title', place: 'brief.place', summary: 'brief.summary', marking: 'brief.marking' },
  parties: {
    name: 'brief.field-name',
    mandate: 'brief.mandate',
    constituency: 'brief.constituency',
    stakes: 'brief.stakes',
    batna: 'brief.batna',
    notes: 'brief.party-notes',
    marking: 'brief.marking',
  },
  delegates: {
    name: 'brief.field-name',
    title: 'brief.field-title',
    pronunciation: 'brief.person-say',
    formOfAddress: 'brief.person-address',
    notes: 'brief.person-notes',
    marking: 'brief.marking',
  },
  events: {
    title: 'brief.field-title',
    date: 'brief.field-date',
    standing: 'brief.field-standing',
    description: 'brief.description',
    marking: 'brief.marking',
  },
  sessions: {
    title: 'brief.field-title',
    start: 'brief.field-start',
    minutes: 'brief.minutes-head',
    place: 'brief.place',
    summary: 'brief.summary',
    followUp: 'brief.follow-up',
  },
  agendaItems: {
    title: 'brief.field-title',
    status: 'brief.status',
    lead: 'brief.lead',
    minutes: 'brief.minutes-head',
    objective: 'brief.objective',
    background: 'brief.background',
    gapNote: 'brief.gap',
    marking: 'brief.marking',
  },
  positions: {
    stated: 'position-text.stated',
    reasoning: 'position-text.reasoning',
    interests: 'position-text.interests',
    reservationPoint: 'position-text.reservationPoint',
    target: 'position-text.target',
    unknowns: 'position-text.unknowns',
    redLine: 'brief.field-red-line',
    redLineText: 'red-line',
    flexibility: 'brief.field-flexibility',
    confidence: 'brief.field-confidence',
    marking: 'brief.marking',
  },
  annotations: { body: 'brief.field-text', marking: 'brief.marking' },
  sources: { title: 'brief.field-title', marking: 'brief.marking' },
  challenges: {
    title: 'brief.field-title',
    description: 'brief.description',
    likelihood: 'brief.field-likelihood',
    impact: 'brief.field-impact',
    mitigation: 'brief.mitigation',
    marking: 'brief.marking',
  },
  scenarios: {
    title: 'brief.field-title',
    outcome: 'brief.outcome',
    likelihood: 'brief.field-likelihood',
    triggers: 'brief.triggers',
    response: 'brief.response',
    marking: 'brief.marking',
  },
  talkingPoints: {
    text: 'brief.field-text',
    weight: 'brief.field-weight',
    use: 'brief.field-use',
    marking: 'brief.marking',
  },
  briefs: {},
}

/** Fields with one of a few fixed values, and the family of words that says it. */
const FAMILIES: Readonly<Record<string, string>> = {
  standing: 'standing',
  status: 'agenda-status',
  redLine: 'red-line',
  flexibility: 'flexibility',
  confidence: 'confidence',
  impact: 'impact',
  weight: 'weight',
  use: 'use',
}

/** What a field held, in words on one line; empty where it held nothing. */
export function valueInWords(say: Say, notebook: Notebook, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') return numberIn(say, value)
  if (typeof value !== 'string') return ''
  const family = FAMILIES[field]
  if (family !== undefined) return say(`${family}.${value}` as PrintedKey)
  if (field === 'likelihood') return likelihoodInWords(say, value as Likelihood)
  if (field === 'lead') return oneLine(notebook.parties.find(({ id }) => id === value)?.name ?? '')
  if (field === 'start') return withCommas(say, [dayInWords(say, value.slice(0, 10)), value.slice(11)])
  if (field !== 'date') return oneLine(value)
  const parsed = parseEdtf(value)
  return parsed.ok ? dateInWords(say, parsed.date) : value
}
