import { expect, test } from 'vitest'
import { tlpColour } from './tlp-colour.ts'

test('each label of TLP 2.0 has its colour, AMBER+STRICT that of AMBER', () => {
  expect(['TLP:RED', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:GREEN', 'TLP:CLEAR'].map(tlpColour)).toEqual([
    'RED',
    'AMBER',
    'AMBER',
    'GREEN',
    'CLEAR',
  ])
})

test('words that only look like a label, and names every object has, are free text', () => {
  expect(['TLP: RED', 'tlp:red', 'TLP:WHITE', 'OFFICIAL-SENSITIVE', '', 'constructor'].map(tlpColour)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  )
})
