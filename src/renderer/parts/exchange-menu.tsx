import { message } from '#shared/i18n/message.ts'
import type { ExchangeKind } from '../state/exchange.ts'
import { ActionMenu } from '../ui/menu/action-menu.tsx'
import { exportTo, importFrom } from './exchange-files.ts'

/** What a screen exchanges with other programs: files in, and files out. */
export function ExchangeMenu({ kind }: { readonly kind: ExchangeKind }) {
  return (
    <ActionMenu
      variant="default"
      label={message('exchange.menu')}
      actions={[
        { id: 'import', label: message(`act.import-${kind}`), onAction: () => void importFrom(kind) },
        { id: 'export', label: message(`act.export-${kind}`), onAction: () => void exportTo(kind) },
      ]}
    />
  )
}
