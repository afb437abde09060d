import { type Event, type Place, PLACE_PRECISIONS, type PlacePrecision } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import type { RecordEdit } from '../../../parts/use-record-edit.ts'
import { choices } from '../../../parts/choices.ts'
import { NativeNameField } from '../../../parts/native-name-field.tsx'
import { EditableChoice } from '../../../ui/fields/editable-choice.tsx'
import { EditableText } from '../../../ui/fields/editable-text.tsx'
import { formatCoordinates, readCoordinates } from './coordinates.ts'

interface PlaceFieldsProps {
  readonly event: Event
  readonly edit: RecordEdit<Event>
}

const NOWHERE: Place = { name: '', nativeName: null, coordinates: null, precision: 'unknown' }

/** Where it happened. The other fields of a place come with its name; emptying all of them takes the place out. */
export function PlaceFields({ event: { place }, edit }: PlaceFieldsProps) {
  const change = (fields: Partial<Place>) =>
    edit.changeFrom((event) => ({ place: nullIfEmpty({ ...(event.place ?? NOWHERE), ...fields }) }))
  return (
    <>
      <EditableText
        label={message('events.place')}
        value={place?.name ?? ''}
        placeholder={message('events.no-place')}
        onCommit={(name) => change({ name })}
      />
      {place !== null && (
        <>
          <NativeNameField value={place.nativeName} onCommit={(nativeName) => change({ nativeName })} />
          <EditableChoice
            label={message('events.place-precision')}
            options={choices('place-precision', PLACE_PRECISIONS)}
            value={place.precision}
            placeholder={message('parts.not-recorded')}
            onCommit={(precision) => change({ precision: precision as PlacePrecision })}
          />
          <EditableText
            label={message('events.coordinates')}
            value={formatCoordinates(place.coordinates)}
            dir="ltr"
            placeholder={message('parts.not-recorded')}
            validate={(text) => {
              const read = readCoordinates(text)
              return 'problem' in read ? read.problem : undefined
            }}
            onCommit={(text) => {
              const read = readCoordinates(text)
              return 'problem' in read ? { message: read.problem } : change({ coordinates: read.coordinates })
            }}
          />
        </>
      )}
    </>
  )
}

function nullIfEmpty(place: Place): Place | null {
  return place.name.trim() === '' && place.nativeName === null && place.coordinates === null ? null : place
}
