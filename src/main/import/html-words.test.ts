import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsOfHtml } from './html-words.ts'

it.each([
  ["<p>j'adore !</p>", "j'adore !"],
  ['<p>One <b>bold</b>\n word</p><p>Two</p>', 'One bold word\nTwo'],
  ['One<br/>two<br>three', 'One\ntwo\nthree'],
  ['<ul><li>First</li><li>Second</li></ul>', 'First\nSecond'],
  ['<table><tr><th>Killed</th><th>Hurt</th></tr><tr><td>12</td><td>dead</td></tr></table>', 'Killed Hurt\n12 dead'],
  ['<main><figure>Map<figcaption>Doha</figcaption></figure>Talks</main><footer>End</footer>', 'Map\nDoha\nTalks\nEnd'],
  ['Tom &amp; &#8220;Jerry&#x201D; &mdash; &unknown;', 'Tom & “Jerry” — &unknown;'],
  ['&amp;lt;', '&lt;'],
  ['if a < b and c > d', 'if a < b and c > d'],
  ['<!-- hidden <p> --> shown', 'shown'],
  ['<style>p > b { color: red }</style>Text<SCRIPT>alert("<p>")</SCRIPT> after', 'Text after'],
  ['cut <a href="x', 'cut'],
  ['&#xD800; &#0;', '\uFFFD \uFFFD'],
  ['', ''],
])('%j has the words %j', (html, words) => expect(wordsOfHtml(html)).toBe(words))

it('plain words without tags and references stay as they are', () => {
  const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[<&\s]+/gu, ' ').trim())
  fc.assert(
    fc.property(plain, (text) => {
      expect(wordsOfHtml(text)).toBe(text)
    }),
  )
})

it('what never ends is read to its end', () => {
  for (const piece of ['<', '<!--', '<p', '<script>', '<script></script>', '<style', '&#', '</'])
    expect(wordsOfHtml(piece.repeat(100_000)).length).toBeLessThanOrEqual(piece.length * 100_000)
})
