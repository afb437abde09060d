import { randomInt } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/** Words in a passphrase that we suggest: 66 bits, of which scrypt makes each guess cost about a second. */
export const SUGGESTED_WORDS = 6

/** A passphrase at random, of plain English words that are told apart by their first four letters (BIP 39). */
export const suggestPassphrase = (): string =>
  Array.from({ length: SUGGESTED_WORDS }, () => wordlist[randomInt(wordlist.length)] ?? '').join(' ')

/** The same passphrase however it was typed: composed letters, single spaces. */
export const asTyped = (passphrase: string): string => passphrase.normalize('NFC').trim().replaceAll(/\s+/gu, ' ')
