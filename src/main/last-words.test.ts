import { expect, test } from 'vitest'
import { message } from '#shared/i18n/message.ts'
import { lastWords } from './last-words.ts'

test('the catalogue says why the app ends', async () => {
  const said = await lastWords(async () => message, ['failure.foreign-switch', { name: '--inspect' }], 'It ends.')
  expect(said).toBe(message('failure.foreign-switch', { name: '--inspect' }))
  expect(said).toContain('--inspect')
})

test('a fixed sentence does where there is no catalogue, or it fails', async () => {
  const lost = () => Promise.reject(new Error('Cannot find module'))
  expect(await lastWords(lost, ['failure.start'], 'It ends.')).toBe('It ends.')
  const broken = (): never => {
    throw new Error('no such message')
  }
  expect(await lastWords(async () => broken, ['failure.start'], 'It ends.')).toBe('It ends.')
})
