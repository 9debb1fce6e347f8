import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection, useMantineColorScheme } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { RouterProvider } from 'react-router'
import { defaults, preferences } from '@/features/session/model/preferences'
import { useT } from '@/i18n/use-t'
import { useStore } from '@/lib/store'
import { cssVariablesResolver, theme } from '@/theme/theme'
import { queryClient } from './query-client'
import { router } from './router'

const colorSchemes = localStorageColorSchemeManager({ key: 'wafaa.theme' })

export function App() {
  return (
    <DirectionProvider initialDirection={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={colorSchemes} defaultColorScheme="auto" deduplicateCssVariables={false}>
        <Chosen />
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

/** Brings what the person has chosen to the parts that draw the page. */
function Chosen() {
  const { dir } = useT()
  const { setDirection } = useDirection()
  const { setColorScheme } = useMantineColorScheme()
  const chosen = useStore(preferences)
  useEffect(() => setDirection(dir), [dir, setDirection])
  useEffect(() => {
    // Before anything is known of the person, what this machine had last holds.
    if (chosen !== defaults) setColorScheme(chosen.theme)
  }, [chosen, setColorScheme])
  return null
}
