import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver } from '@mantine/core'
import { dark, light, type Palette } from './palette'

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  colors: {
    // Menus, fields and lines of the dark page, from lightest text to deepest ground.
    dark: ['#E7EAEF', '#C9CFD8', '#A3ACBA', '#76808F', '#323945', '#262B34', '#1B1F26', '#14171C', '#0F1216', '#0B0D11'],
    accent: ['#EDF3FC', '#D6E4F8', '#AECBF2', '#7FB0FF', '#5A93E6', '#3A78D4', '#1F5FBF', '#1A52A6', '#16478F', '#0F3469'],
  },
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input)
    const onAccent = input.variant === 'filled' && (!input.color || input.color === 'accent')
    return onAccent ? { ...colors, color: 'var(--w-on-accent)' } : input.variant === 'default' ? { ...colors, border: '1px solid var(--w-line)' } : colors
  },
  fontFamily: 'var(--w-font)',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '18px', sm: '20px', md: '20px', lg: '22px', xl: '26px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  headings: { fontWeight: '600' },
  components: {
    Button: {
      defaultProps: { size: 'sm', radius: 'sm' },
      vars: (_: unknown, props: { size?: unknown }) => ({
        root: props.size === 'sm' ? { '--button-height': '32px', '--button-padding-x': '12px' } : {},
      }),
    },
    Input: { vars: () => ({ wrapper: { '--input-bg': 'var(--w-ground)', '--input-bd': 'var(--w-edge)', '--input-height': '32px' } }) },
    InputWrapper: { defaultProps: { withAsterisk: false }, styles: { label: { marginBlockEnd: 4 }, description: { marginBlockEnd: 4 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, arrowSize: 6, events: { hover: true, focus: true, touch: false } } },
    Menu: { defaultProps: { shadow: 'md', width: 'max-content', transitionProps: { duration: 80 } } },
  },
})

function named(palette: Palette): Record<string, string> {
  return Object.fromEntries(Object.entries(palette).map(([role, value]) => [`--w-${role}`, value]))
}

/** Mantine's own colours where they fail WCAG AA, in ours. */
function mended(): Record<string, string> {
  return {
    '--mantine-color-body': 'var(--w-ground)',
    '--mantine-color-text': 'var(--w-text)',
    '--mantine-color-bright': 'var(--w-text)',
    '--mantine-color-dimmed': 'var(--w-muted)',
    '--mantine-color-placeholder': 'var(--w-muted)',
    '--mantine-color-anchor': 'var(--w-accent)',
    '--mantine-color-error': 'var(--w-danger)',
    '--mantine-color-default': 'var(--w-ground)',
    '--mantine-color-default-hover': 'var(--w-hover)',
    '--mantine-color-default-color': 'var(--w-text)',
    '--mantine-color-default-border': 'var(--w-edge)',
    '--mantine-primary-color-filled': 'var(--w-accent)',
    '--mantine-primary-color-filled-hover': 'var(--w-accent-hover)',
    '--mantine-primary-color-contrast': 'var(--w-on-accent)',
    '--mantine-primary-color-light': 'var(--w-selected)',
    '--mantine-primary-color-light-hover': 'var(--w-selected)',
    '--mantine-primary-color-light-color': 'var(--w-accent)',
    '--mantine-color-accent-filled': 'var(--w-accent)',
    '--mantine-color-accent-filled-hover': 'var(--w-accent-hover)',
    '--mantine-color-accent-contrast': 'var(--w-on-accent)',
    '--mantine-color-accent-light': 'var(--w-selected)',
    '--mantine-color-accent-light-hover': 'var(--w-selected)',
    '--mantine-color-accent-light-color': 'var(--w-accent)',
    '--mantine-color-accent-text': 'var(--w-accent)',
    '--mantine-color-accent-outline': 'var(--w-accent)',
    '--mantine-color-gray-text': 'var(--w-muted)',
    '--mantine-color-gray-light-color': 'var(--w-muted)',
    '--mantine-color-gray-light-hover': 'var(--w-hover)',
  }
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...named(light), ...mended() },
  dark: { ...named(dark), ...mended() },
})
