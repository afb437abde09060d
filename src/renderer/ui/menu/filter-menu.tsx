import '../aria-under-csp.ts'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import type { Option } from '../choice/option.ts'
import { classNames } from '../class-names.ts'
import { Floating } from '../overlay/floating.tsx'
import floating from '../overlay/floating.module.css'
import styles from './menu.module.css'

interface CommonProps {
  /** The name of what is filtered ("Type"). */
  readonly label: string
  /** The value in words ("any", "attack, clash"); shown bold after the label. Leave out for a label alone ("Columns"). */
  readonly valueText?: string
  readonly options: readonly Option[]
  readonly isDisabled?: boolean
}

interface FilterMenuProps extends CommonProps {
  /** Ids that are on; none means no restriction. */
  readonly selected: readonly string[]
  readonly onChange: (selected: readonly string[]) => void
}

/** "Type **any** ▾": a menu in which several may be ticked. It stays open while ticking. */
export function FilterMenu({ selected, onChange, ...rest }: FilterMenuProps) {
  return (
    <OptionMenu
      {...rest}
      mode="multiple"
      selected={selected}
      onSelect={(keys) => onChange(rest.options.filter((option) => keys.has(option.id)).map((option) => option.id))}
    />
  )
}

interface ChoiceMenuProps<Id extends string> extends Omit<CommonProps, 'valueText' | 'options'> {
  readonly options: readonly (Option & { readonly id: Id })[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}

/** "Order **rank** ▾": a menu in which exactly one is chosen. */
export function ChoiceMenu<Id extends string>({ value, options, onChange, ...rest }: ChoiceMenuProps<Id>) {
  return (
    <OptionMenu
      {...rest}
      options={options}
      valueText={options.find((option) => option.id === value)?.label ?? value}
      mode="single"
      selected={[value]}
      onSelect={(keys) => {
        const chosen = options.find((option) => keys.has(option.id))
        if (chosen && chosen.id !== value) onChange(chosen.id)
      }}
    />
  )
}

interface OptionMenuProps extends CommonProps {
  readonly mode: 'single' | 'multiple'
  readonly selected: readonly string[]
  readonly onSelect: (keys: ReadonlySet<string>) => void
}

function OptionMenu({ label, valueText, options, isDisabled, mode, selected, onSelect }: OptionMenuProps) {
  return (
    <MenuTrigger>
      <Button className={styles.trigger} isDisabled={isDisabled}>
        {label} {valueText !== undefined && <b>{valueText}</b>}
      </Button>
      <Floating>
        <Menu
          className={floating.list}
          selectionMode={mode}
          disallowEmptySelection={mode === 'single'}
          selectedKeys={selected}
          onSelectionChange={(keys) => {
            onSelect(keys === 'all' ? new Set(options.map((option) => option.id)) : new Set([...keys].map(String)))
          }}
        >
          {options.map((option) => (
            <MenuItem
              key={option.id}
              id={option.id}
              textValue={option.label}
              className={floating.item}
              isDisabled={option.isDisabled}
            >
              <span className={classNames(floating.mark, mode === 'multiple' && floating.markBox)} aria-hidden="true" />
              {option.label}
              {option.detail !== undefined && <span className={floating.itemEnd}>{option.detail}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Floating>
    </MenuTrigger>
  )
}
