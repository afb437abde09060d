import { expect, it } from 'vitest'
import type { PartyId } from '../identifier.ts'
import { speakerOf } from './speaker.ts'

const party = (id: string, name: string, city: string) => ({ id: id as PartyId, name, city })
const parties = [
  party('at', 'Afghan Taliban', 'Kabul'),
  party('ttp', 'Tehrik-e-Taliban Pakistan', ''),
  party('un', 'United Nations', 'Geneva'),
  party('icrc', 'Red Cross', ' Geneva '),
]

it.each([
  ['at', 'Kabul'],
  ['ttp', 'Tehrik-e-Taliban Pakistan'],
  ['un', 'United Nations'],
  ['gone', null],
])('%s speaks as %s', (id, name) => {
  expect(speakerOf({ party: id as PartyId }, parties)).toBe(name)
})
