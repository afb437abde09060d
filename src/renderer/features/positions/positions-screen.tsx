import { usePlace } from '../../state/navigation.ts'
import { useRecord } from '../../state/records.ts'
import { MatrixScreen } from './matrix/matrix-screen.tsx'
import { ReadingScreen } from './reading/reading-screen.tsx'

/** The positions: the matrix of all, or one agenda item opened as a reading page. */
export function PositionsScreen() {
  const { reading } = usePlace()
  const item = useRecord('agendaItems', reading)
  return item === undefined ? <MatrixScreen /> : <ReadingScreen key={item.id} item={item} />
}
