import type { Answer } from './answer-key.ts'

export const party = (says: RegExp, role: string): Answer => ({ kind: 'party', says, fields: { role } })
export const head = (says: RegExp, of: RegExp, title: string): Answer => ({
  kind: 'delegate',
  says,
  party: of,
  fields: { isHead: true, title },
})
export const member = (says: RegExp, of: RegExp, title: string): Answer => ({
  kind: 'delegate',
  says,
  party: of,
  fields: { isHead: false, title },
})
export const wants = (of: RegExp, says: RegExp): Answer => ({ kind: 'position', says, party: of })
export const challenge = (says: RegExp): Answer => ({ kind: 'challenge', says })
export const ends = (direction: string, says: RegExp): Answer => ({ kind: 'scenario', says, fields: { direction } })
type More = Omit<Answer, 'kind' | 'says' | 'fields'>
export const event = (type: string, date: string, says: RegExp, more: More = {}, standing = 'reported'): Answer => ({
  kind: 'event',
  says,
  fields: { type, date, standing },
  ...more,
})
export const optional = (answer: Answer): Answer => ({ ...answer, optional: true })
/** A person whose office may be written in more than one way. */
export const person = (says: RegExp, of: RegExp, title: RegExp, isHead?: boolean): Answer => ({
  kind: 'delegate',
  says,
  party: of,
  matches: { title },
  ...(isHead === undefined ? {} : { fields: { isHead } }),
})
/** An event whose kind, date or standing may rightly be noted in more than one way. */
export const happening = (type: RegExp, date: RegExp, says: RegExp, more: More = {}, standing = /./u): Answer => ({
  kind: 'event',
  says,
  matches: { type, date, standing },
  ...more,
})
/** A party that may rightly be given any of some roles. */
export const anyParty = (says: RegExp, role = /./u): Answer => ({ kind: 'party', says, matches: { role } })
