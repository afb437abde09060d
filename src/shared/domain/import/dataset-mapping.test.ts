import { expect, test } from 'vitest'
import { guessMapping } from './dataset-mapping.ts'

test('the usual names of columns are known however they are written', () => {
  expect(
    guessMapping(['Event_ID', 'eventDate', 'WHAT HAPPENED', 'Where', 'Lat', 'Long', 'Dead (est.)']).columns,
  ).toEqual({
    id: 'Event_ID',
    date: 'eventDate',
    title: 'WHAT HAPPENED',
    place: 'Where',
    latitude: 'Lat',
    longitude: 'Long',
    killedBest: 'Dead (est.)',
  })
})

test('the better name wins, whatever the order of the columns, and no column gives two fields', () => {
  expect(guessMapping(['Region', 'City', 'Casualties', 'Killed']).columns).toEqual({
    place: 'City',
    killedBest: 'Killed',
  })
  expect(guessMapping(['Date', 'Date of report']).columns).toEqual({ date: 'Date' })
})

test('a name that says nothing gives no field', () => {
  expect(guessMapping(['Column 1', 'Xyz', '']).columns).toEqual({})
})
