import { describe, expect, it } from 'vitest'
import { detectTable } from '../detect.ts'
import { ACLED_COLUMNS, acledType, readAcled } from './acled.ts'
import { type Cells, RejectedRow } from './fact.ts'

const ROW: Record<string, string> = {
  event_id_cnty: 'SUD90001',
  event_date: '2025-11-02',
  time_precision: '1',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Invented Front',
  inter1: 'Rebel group',
  actor2: 'Military Forces of Invented Land',
  inter2: 'State forces',
  interaction: 'State forces-Rebel group',
  country: 'Sudan',
  location: 'El Fasher',
  latitude: '13.63',
  longitude: '25.35',
  geo_precision: '1',
  notes: 'Invented.',
  fatalities: '3',
  timestamp: '1760800000',
}
const cellsOf =
  (change: Record<string, string>): Cells =>
  (column) =>
    ({ ...ROW, ...change })[column] ?? ''

describe('what ACLED calls an event', () => {
  it.each([
    ['Battles', 'Government regains territory', 'clash'],
    ['Explosions/Remote violence', 'Air/drone strike', 'air-strike'],
    ['Explosions/Remote violence', 'Shelling/artillery/missile attack', 'attack'],
    ['Violence against civilians', 'Abduction/forced disappearance', 'attack'],
    ['Protests', 'Excessive force against protesters', 'unrest'],
    ['Riots', 'Mob violence', 'unrest'],
    ['Strategic developments', 'Arrests', 'unrest'],
    ['Strategic developments', 'Disrupted weapons use', 'attack'],
    ['Strategic developments', 'Looting/property destruction', 'attack'],
    ['Strategic developments', 'Change to group/activity', 'standing'],
    ['Strategic developments', 'Headquarters or base established', 'standing'],
    ['Strategic developments', 'Non-violent transfer of territory', 'standing'],
    ['Strategic developments', 'Other', 'standing'],
    ['Strategic developments', '', 'standing'],
  ])('%s, %s is %s', (type, sub, expected) => {
    expect(acledType(type, sub, '')).toBe(expected)
  })

  it.each([
    ['The two sides agreed a 72-hour ceasefire for aid.', 'truce'],
    ['They signed a cessation of hostilities in Jeddah.', 'truce'],
    ['A truce was declared by elders.', 'truce'],
    ['They exchanged forty prisoners through the Red Cross.', 'diplomacy'],
    ['Talks opened in Geneva.', 'diplomacy'],
  ])('an agreement of which the notes say “%s” is %s', (notes, expected) => {
    expect(acledType('Strategic developments', 'Agreement', notes)).toBe(expected)
  })

  it.each([
    ['Battle-No change of territory', 'clash'],
    ['Battle-Non-state actor overtakes territory', 'clash'],
    ['Remote violence', 'attack'],
    ['Riots/Protests', 'unrest'],
    ['Strategic development', 'standing'],
    ['Headquarters or base established', 'standing'],
    ['Non-violent transfer of territory', 'standing'],
  ])('the name of before 2019, %s, is %s', (type, expected) => {
    expect(acledType(type, '', '')).toBe(expected)
  })

  it('a type that ACLED does not have is refused', () => {
    expect(() => acledType('Skirmishes', '', '')).toThrow(RejectedRow)
  })
})

describe('the actors of a row', () => {
  it('are told with their kind, given as a word or as a code', () => {
    const words = readAcled(cellsOf({}))
    const codes = readAcled(cellsOf({ inter1: '2', inter2: '1', interaction: '12' }))
    expect(words.description).toContain('Actor 1: Invented Front (Rebel group)')
    expect(codes).toEqual(words)
  })

  it('have none on the other side of a code of nought', () => {
    const { description, actors } = readAcled(cellsOf({ actor2: '', inter2: '0', interaction: '20' }))
    expect(description).not.toContain('Actor 2')
    expect(actors).toEqual(['Invented Front'])
  })

  it('bring their allies, as exports up to 2018 call them', () => {
    const { actors } = readAcled(cellsOf({ ally_actor_1: 'One; Two' }))
    expect(actors).toEqual(['Invented Front', 'Military Forces of Invented Land', 'One', 'Two'])
  })
})

it('an export without a header is known with its columns of population and without', () => {
  const plain = ACLED_COLUMNS.map((column) => ROW[column] ?? '')
  expect(detectTable(plain)).toMatchObject({ kind: 'acled', hasHeader: false, header: ACLED_COLUMNS })
  const wide = detectTable([...plain, '10', '20', '30', '20'])
  expect(wide).toMatchObject({ kind: 'acled', hasHeader: false })
  expect(wide.header).toHaveLength(ACLED_COLUMNS.length + 4)
  expect(detectTable([...plain, '10']).kind).toBe('other')
})
