import { FilterMenu } from '../menu/filter-menu.tsx'
import type { DataColumn } from './column.ts'

interface ColumnsMenuProps<T> {
  readonly label: string
  readonly columns: readonly DataColumn<T>[]
  /** Ids of the columns that are hidden. */
  readonly hidden: readonly string[]
  readonly onChange: (hidden: readonly string[]) => void
}

/** Which columns are shown: a menu of those that may be hidden. */
export function ColumnsMenu<T>({ label, columns, hidden, onChange }: ColumnsMenuProps<T>) {
  const options = columns.filter((column) => column.hideable).map((column) => ({ id: column.id, label: column.header }))
  return (
    <FilterMenu
      label={label}
      options={options}
      selected={options.map((option) => option.id).filter((id) => !hidden.includes(id))}
      onChange={(shown) => onChange(options.map((option) => option.id).filter((id) => !shown.includes(id)))}
    />
  )
}
