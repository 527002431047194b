export { Missing as DaySheetPrintPage } from '../../app/Missing.tsx'
