import type { ResultSheetProps } from './resultSheetProps.ts'
import type { SheetState } from './useResultSheet.ts'

/** Every part of the sheet gets the same. */
export type PartProps = ResultSheetProps & { state: SheetState }
