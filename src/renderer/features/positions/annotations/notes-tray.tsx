import type { Annotation } from '#shared/domain/annotation.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Position } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { tagLetter } from '../../../parts/tag-letter.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TagMark } from '../../../ui/marks/tag-mark.tsx'
import { SectionHead } from '../../../ui/words/section-head.tsx'
import { Unstated } from '../../../ui/words/unstated.tsx'
import styles from './annotations.module.css'
import { keepOnWhole, putOnWords, removeNote } from './note-acts.ts'
import { KEEPS_WORDS, selectedWords, useSelectedWords } from './selected-words.ts'

/** A note whose words are gone, with the position it was on. */
export type LostNote = { readonly note: Annotation; readonly position: Position; readonly party: Party }

/** Notes without words: they wait here until they are put on other words, kept on the position, or removed. */
export function NotesTray({ lost }: { readonly lost: readonly LostNote[] }) {
  return (
    <section className={styles.tray} aria-label={message('annotations.tray')} {...KEEPS_WORDS}>
      <SectionHead
        level={2}
        title={message('annotations.tray')}
        {...(lost.length === 0 ? {} : { count: lost.length })}
      />
      {lost.length === 0 ? (
        <p className={styles.trayEmpty}>
          <Unstated>{message('annotations.tray-empty')}</Unstated>
        </p>
      ) : (
        <ul aria-live="polite">
          {lost.map((entry) => (
            <Lost key={entry.note.id} {...entry} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Lost({ note, position, party }: LostNote) {
  const words = useSelectedWords()
  const fits = words !== null && words.position === position.id && words.start < words.end
  const gone = note.target.anchor?.exact ?? ''
  return (
    <li className={styles.lost} data-note={note.id}>
      <p data-note-head="" tabIndex={-1}>
        <TagMark tag={tagLetter(note.tag)} label={message(`tag.${note.tag}`)} /> <b>{party.initials}</b>{' '}
        <del>
          <bdi>“{gone}”</bdi>
        </del>
      </p>
      {note.body !== '' && <p dir="auto">{note.body}</p>}
      {!fits && <p className={styles.trayHint}>{message('annotations.select-first', { party: party.name })}</p>}
      <p className={styles.trayActs}>
        <Button
          edits
          variant="link"
          isDisabled={!fits}
          onPress={() => {
            const chosen = selectedWords()
            if (chosen !== null) void putOnWords(note, chosen, position[chosen.field])
          }}
        >
          {message('annotations.put-on-selection')}
        </Button>
        <Button edits variant="link" onPress={() => void keepOnWhole(note)}>
          {message('annotations.keep-on-position')}
        </Button>
        <Button edits variant="link" onPress={() => void removeNote(note)}>
          {message('parts.remove')}
        </Button>
      </p>
    </li>
  )
}
