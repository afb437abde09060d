import { setTimeout as wait } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createInbox, type Inbox } from './inbox.ts'

const packed = (bytes: Uint8Array): string => deflateRawSync(bytes, { level: 1 }).toString('base64')

/** Hands a text over in two pieces, cut wherever that falls. */
function sendPacked(inbox: Inbox, text: string, beside = new Uint8Array()): void {
  const head = Buffer.from(text)
  const all = Buffer.concat([head, beside])
  const cut = Math.ceil(all.length / 2)
  inbox.takePiece(packed(all.subarray(0, cut)))
  inbox.takePiece(packed(all.subarray(cut)))
  inbox.endPieces(head.length)
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(1)
}

describe('an inbox', () => {
  it('passes a plain message on at once', () => {
    const heard: string[] = []
    createInbox((text) => heard.push(text)).take('one')
    expect(heard).toEqual(['one'])
  })

  it('unpacks what was packed, in any script', async () => {
    const heard: string[] = []
    const text = `["result",1]\n${'"پکتيکا 𝄞",'.repeat(50_000)}`
    sendPacked(
      createInbox((message) => heard.push(message)),
      text,
    )
    await until(() => heard.length === 1)
    expect(heard[0] === text).toBe(true)
  })

  it('hands over what went beside the text', async () => {
    const heard: [string, Uint8Array | undefined][] = []
    const inbox = createInbox((message, beside) => heard.push([message, beside]))
    sendPacked(inbox, 'پ', new Uint8Array([1, 2, 3]))
    await until(() => heard.length === 1)
    expect(heard).toEqual([['پ', new Uint8Array([1, 2, 3])]])
  })

  it('keeps the order: what is plain waits behind what is being unpacked, and no longer', async () => {
    const heard: string[] = []
    const inbox = createInbox((text) => heard.push(text.slice(0, 3)))
    inbox.take('one')
    sendPacked(inbox, 'two'.repeat(500_000))
    inbox.take('three')
    sendPacked(inbox, 'four')
    inbox.take('five')
    expect(heard).toEqual(['one'])
    await until(() => heard.length === 5)
    expect(heard).toEqual(['one', 'two', 'thr', 'fou', 'fiv'])
    await wait(1)
    inbox.take('six')
    expect(heard.at(-1)).toBe('six')
  })
})
