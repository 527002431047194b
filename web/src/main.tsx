import './olderBrowsers.ts'
import './ui/tokens.css'
import './ui/mantineStyles.ts'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/index.ts'
import { Providers } from './app/Providers.tsx'
import { router } from './app/router.tsx'

const client = createQueryClient()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
)
