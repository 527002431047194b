import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#e6f1f2',
  '#d3e6e8',
  '#a9cfd4',
  '#73b0b9',
  '#4a95a1',
  '#2d8290',
  '#1b7481',
  '#116b78',
  '#0b6470',
  '#084c56',
]

const red: MantineColorsTuple = [
  '#fbe6e4',
  '#f5cfcc',
  '#eaa49f',
  '#df7870',
  '#d35850',
  '#c8443b',
  '#c0352c',
  '#b92d24',
  '#b3261e',
  '#8c1d17',
]

const control = { root: { '--button-height': 'var(--k-control)' } }
const input = { wrapper: { '--input-height': 'var(--k-control)' } }
const inputVars = () => input

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 8,
  autoContrast: true,
  colors: { teal, red },
  black: '#1b2127',
  fontFamily: 'var(--k-font)',
  fontFamilyMonospace: 'var(--k-mono)',
  fontSizes: {
    xs: 'var(--k-size-small)',
    sm: 'var(--k-size)',
    md: 'var(--k-size)',
    lg: '16px',
    xl: '20px',
  },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.3' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: 'var(--k-size-title)', lineHeight: '1.3' },
      h2: { fontSize: 'var(--k-size-section)', lineHeight: '1.4' },
      h3: { fontSize: 'var(--k-size)', lineHeight: '1.5' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '18px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' }, vars: () => control },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'var(--k-control)' } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      styles: { label: { marginBottom: 4, color: 'var(--k-ink)' }, description: { marginBottom: 4 } },
    },
    Input: { vars: inputVars },
    Checkbox: { defaultProps: { size: 'sm' } },
    Radio: { defaultProps: { size: 'sm' } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 }, padding: 'lg' } },
    Modal: { defaultProps: { transitionProps: { duration: 120 }, centered: true, padding: 'lg' } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 80 } } },
  },
})

/** Mantine's own greys are too pale for small text on our ground; these pass AA. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  dark: {},
  light: {
    '--mantine-color-body': 'var(--k-paper)',
    '--mantine-color-text': 'var(--k-text)',
    '--mantine-color-dimmed': 'var(--k-muted)',
    '--mantine-color-placeholder': 'var(--k-muted)',
    '--mantine-color-error': 'var(--k-flag)',
    '--mantine-color-gray-4': 'var(--k-edge)', // edges of fields, boxes, radios: 3:1 on white
    '--mantine-color-default-border': 'var(--k-line)',
  },
})
