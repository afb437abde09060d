import { useState } from 'react'
import type { CollectionName, RecordOf } from '#shared/domain/notebook.ts'
import { recordTitle } from '#shared/domain/record-title.ts'
import { message } from '#shared/i18n/message.ts'
import { show } from '../../state/navigation.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { byId } from '../../state/records.ts'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import { Button } from '../../ui/button/button.tsx'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import { Provenance } from '../../ui/words/provenance.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import { type Resting, restsOn } from './rests-on.ts'
import styles from './sources.module.css'

/** How many records are listed; a source of thousands of facts says how many more there are. */
const LISTED = 200

/** From a source to all that rests on it, and to each by one press. */
export function RestingSection({ id }: { readonly id: string }) {
  const notebook = useNotebook((whole) => whole)
  const [isOnlyAlone, setOnlyAlone] = useState(false)
  const all = restsOn(notebook, id)
  const alone = all.filter(({ isAlone }) => isAlone)
  const resting = isOnlyAlone ? alone : all
  return (
    <InspectorSection>
      <SectionHead title={message('sources.resting')} count={all.length} />
      {all.length === 0 && <Unstated>{message('sources.nothing-rests')}</Unstated>}
      {all.length > 0 && (
        <Checkbox isChecked={isOnlyAlone} onChange={setOnlyAlone}>
          {message('sources.only-alone', { count: alone.length })}
        </Checkbox>
      )}
      <ul className={styles.resting}>
        {resting.slice(0, LISTED).map((one) => (
          <RestingLine key={`${one.collection} ${one.id}`} one={one} />
        ))}
      </ul>
      {resting.length > LISTED && <p>{message('sources.more-rest', { count: resting.length - LISTED })}</p>}
    </InspectorSection>
  )
}

function RestingLine({ one }: { readonly one: Resting }) {
  const notebook = useNotebook((whole) => whole)
  const record = byId(notebook, one.collection).get(one.id)
  if (record === undefined) return null
  const name = recordTitle(notebook, one.collection, record as RecordOf<CollectionName>)
  return (
    <li>
      <Button variant="link" onPress={() => show({ collection: one.collection, id: one.id })}>
        <bdi>{name}</bdi>
      </Button>
      <Provenance>
        {message(`collection.${one.collection}`, { count: 1 })} {one.locators.join(', ')}
        {one.isAlone && ` ${message('sources.alone')}`}
      </Provenance>
      {one.words.map((words) => (
        <q key={words} className={styles.words}>
          <bdi>{words}</bdi>
        </q>
      ))}
    </li>
  )
}
