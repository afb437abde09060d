import type { Unprintable } from '#shared/domain/brief-unprintable.ts'
import { message } from '#shared/i18n/message.ts'
import { show } from '../../state/navigation.ts'
import { Button } from '../../ui/button/button.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import styles from './briefs.module.css'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Which characters have no letter in any font, and the way to the records they stand in. Nothing where all print. */
export function UnprintableNote({ unprintable }: { readonly unprintable: readonly Unprintable[] }) {
  if (unprintable.length === 0) return null
  const characters = list.format(unprintable.map(({ character }) => character))
  return (
    <InspectorSection>
      <NoticeBar>{message('briefs.unprintable', { count: unprintable.length, characters })}</NoticeBar>
      <ul className={styles.unprintable}>
        {unprintable.map((one) => (
          <li key={one.character}>
            <Places {...one} />
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
}

function Places({ character, places, total }: Unprintable) {
  if (places.length === 0) return <span>{message('briefs.unprintable-own', { character })}</span>
  return (
    <>
      {places.map(({ collection, id, title }) => (
        <span key={`${collection} ${id}`}>
          {message('briefs.unprintable-place', { character, thing: message(`collection.${collection}`, { count: 1 }) })}{' '}
          <Button variant="link" onPress={() => show({ collection, id })}>
            <bdi>{title === '' ? message('briefs.unprintable-unnamed') : title}</bdi>
          </Button>
        </span>
      ))}
      {total > places.length && <span>{message('briefs.unprintable-more', { count: total - places.length })}</span>}
    </>
  )
}
