import { Drawer } from '@mantine/core'
import { SheetInside } from './SheetInside.tsx'
import type { SideSheetProps } from './sheetProps.ts'

export function PhoneSheet({ opened, title, phone, ...inside }: SideSheetProps) {
  const full = phone === 'full'
  return (
    <Drawer.Root
      opened={opened}
      onClose={inside.onClose}
      position="bottom"
      size={full ? '100%' : 'auto'}
      padding={0}
      classNames={{ content: full ? 'k-sheet-phone k-sheet-full' : 'k-sheet-phone' }}
    >
      {!full && <Drawer.Overlay backgroundOpacity={0.35} />}
      <Drawer.Content>
        {!full && <div className="k-sheet-grab" aria-hidden />}
        <SheetInside {...inside} heading={<Drawer.Title>{title}</Drawer.Title>} />
      </Drawer.Content>
    </Drawer.Root>
  )
}
