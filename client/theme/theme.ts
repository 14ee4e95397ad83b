// The look as a Mantine theme: palettes, sizes, and which Mantine variable means which of our tokens
// (tokens.css). How single controls differ from Mantine's own is controls.module.css.
import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core'
import controls from './controls.module.css'
import { SteadyButton } from './SteadyButton.tsx'

const pencil: MantineColorsTuple = [
  '#eef3fb',
  '#dce6f6',
  '#b9ccec',
  '#9ab7e8',
  '#6b91d6',
  '#4773c2',
  '#2f5cad',
  '#204a94',
  '#183a77',
  '#102a58',
]
const gray: MantineColorsTuple = [
  '#f6f6f4',
  '#eeeeeb',
  '#e1e1dd',
  '#cdcdc8',
  '#a9a9a3',
  '#82827c',
  '#5e5e5a',
  '#474744',
  '#2e2e2c',
  '#191918',
]
/** 0 text, 2 dimmed, 4 border, 5 hover, 6 raised, 7 sheet, 8 ground. */
const dark: MantineColorsTuple = [
  '#e6e6e1',
  '#cfcfca',
  '#a8a8a3',
  '#7d7d79',
  '#3b3c3e',
  '#2e2f31',
  '#252628',
  '#1d1e20',
  '#151617',
  '#0e0f10',
]
const red: MantineColorsTuple = [
  '#fbefed',
  '#f6dcd8',
  '#edb9b1',
  '#ee9f93',
  '#d66c5c',
  '#c44736',
  '#af3324',
  '#94271a',
  '#741e14',
  '#3f1a15',
]
const yellow: MantineColorsTuple = [
  '#faf3e2',
  '#f9efd0',
  '#f2db9b',
  '#dcb864',
  '#bf9330',
  '#9c7519',
  '#815f10',
  '#6a4d0b',
  '#513a08',
  '#38300f',
]
const green: MantineColorsTuple = [
  '#edf5ef',
  '#d8eadc',
  '#afd3b8',
  '#8cc49b',
  '#579b6a',
  '#3a7f50',
  '#2a6a40',
  '#205633',
  '#184327',
  '#17301f',
]

/** Background colours fade; nothing else moves. */
const still = { duration: 0 }

/** Components by name, not by `X.extend()`, which would bring all of them into the first page. */
export const theme = createTheme({
  colors: { pencil, gray, dark, red, yellow, green },
  primaryColor: 'pencil',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  white: '#fff',
  black: '#191918',
  fontFamily: 'var(--sf-sans)',
  fontFamilyMonospace: 'var(--sf-mono)',
  headings: { fontFamily: 'var(--sf-serif)', fontWeight: '600' },
  fontSizes: {
    xs: 'var(--sf-fz-xs)',
    sm: 'var(--sf-fz-sm)',
    md: 'var(--sf-fz-md)',
    lg: 'var(--sf-fz-lg)',
    xl: 'var(--sf-fz-xl)',
  },
  fontWeights: { regular: '400', medium: '550', bold: '650' },
  lineHeights: { md: '1.45' },
  spacing: {
    xs: 'var(--sf-xs)',
    sm: 'var(--sf-sm)',
    md: 'var(--sf-md)',
    lg: 'var(--sf-lg)',
    xl: 'var(--sf-xl)',
    '2xl': 'var(--sf-2xl)',
  },
  radius: {
    xs: 'var(--sf-r-xs)',
    sm: 'var(--sf-r-sm)',
    md: 'var(--sf-r-md)',
    lg: 'var(--sf-r-lg)',
    xl: 'var(--sf-r-lg)',
  },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--sf-shadow)',
    lg: 'var(--sf-shadow)',
    xl: 'var(--sf-shadow)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  activeClassName: '',
  components: {
    ActionIcon: {
      defaultProps: { variant: 'subtle' },
      classNames: { root: controls.icon },
    },
    Button: {
      defaultProps: { variant: 'default', size: 'sm', component: SteadyButton },
      classNames: { root: controls.button, section: controls.section },
    },
    Checkbox: {
      defaultProps: { size: 'xs' },
      classNames: {
        body: controls.option,
        input: controls.tick,
        label: controls.choice,
        description: controls.choiceHelp,
      },
    },
    Drawer: {
      defaultProps: { transitionProps: still },
      classNames: {
        content: controls.dialog,
        header: controls.dialogHead,
        title: controls.dialogTitle,
        body: controls.dialogBody,
        overlay: controls.scrim,
      },
    },
    Input: {
      classNames: { wrapper: controls.field, input: controls.input },
    },
    InputWrapper: {
      classNames: { label: controls.label, description: controls.help, error: controls.fault },
    },
    Menu: {
      defaultProps: { transitionProps: still, shadow: 'md', withInitialFocusPlaceholder: false },
      classNames: { dropdown: controls.menu, item: controls.item, label: controls.label },
    },
    Modal: {
      defaultProps: { transitionProps: still, centered: true },
      classNames: {
        content: controls.dialog,
        header: controls.dialogHead,
        title: controls.dialogTitle,
        body: controls.dialogBody,
        overlay: controls.scrim,
      },
    },
    Popover: {
      defaultProps: { transitionProps: still, shadow: 'md' },
      classNames: { dropdown: controls.menu },
    },
    Radio: {
      defaultProps: { size: 'xs' },
      classNames: {
        body: controls.option,
        radio: controls.tick,
        label: controls.choice,
        description: controls.choiceHelp,
      },
    },
    SegmentedControl: {
      defaultProps: { transitionDuration: 0, size: 'xs' },
      classNames: { root: controls.segments, label: controls.segment },
    },
    Tabs: {
      classNames: { list: controls.tabs, tab: controls.tab },
    },
    Tooltip: {
      defaultProps: {
        transitionProps: still,
        openDelay: 300,
        // Beside its control, so that it is in the same landmark; fixed, so that nothing clips it.
        withinPortal: false,
        floatingStrategy: 'fixed',
        multiline: true,
        maw: 280,
        events: { hover: true, focus: true, touch: true },
      },
      classNames: { tooltip: controls.tip },
    },
  },
})

const surfaces = {
  '--mantine-color-text': 'var(--sf-text)',
  '--mantine-color-body': 'var(--sf-sheet)',
  '--mantine-color-error': 'var(--sf-error)',
  '--mantine-color-success': 'var(--sf-ok)',
  '--mantine-color-dimmed': 'var(--sf-dim)',
  '--mantine-color-placeholder': 'var(--sf-dim)',
  '--mantine-color-anchor': 'var(--sf-accent)',
  '--mantine-color-default': 'var(--sf-raised)',
  '--mantine-color-default-hover': 'var(--sf-hover)',
  '--mantine-color-default-color': 'var(--sf-text)',
  '--mantine-color-default-border': 'var(--sf-rule)',
  '--mantine-color-disabled': 'var(--sf-hover)',
  '--mantine-color-disabled-color': 'var(--sf-dim)',
  '--mantine-color-disabled-border': 'var(--sf-rule)',
  '--mantine-color-pencil-filled': 'var(--sf-accent)',
  '--mantine-color-pencil-filled-hover': 'var(--sf-accent-hover)',
  '--mantine-primary-color-filled': 'var(--sf-accent)',
  '--mantine-primary-color-filled-hover': 'var(--sf-accent-hover)',
  '--mantine-primary-color-contrast': 'var(--sf-on-accent)',
  '--mantine-primary-color-light': 'var(--sf-accent-wash)',
  '--mantine-primary-color-light-hover': 'var(--sf-accent-wash)',
  '--mantine-primary-color-light-color': 'var(--sf-accent)',
}

/** The tokens know light from dark themselves, so both schemes get the same. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: surfaces,
  dark: surfaces,
})

/** The key is known to public/start.js too. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'standfirst.theme' })
