import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Every .html beside this file is an entry of its own; all but index.html are pages without the app's shell. */
const entries = readdirSync(here).filter((name) => name.endsWith('.html'))
const otherEntries = entries.map((name) => basename(name, '.html')).filter((name) => name !== 'index')

export default defineConfig({
  root: here,
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    target: ['chrome108', 'safari15.4'],
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: Object.fromEntries(entries.map((name) => [basename(name, '.html'), `${here}${name}`])),
      output: {
        codeSplitting: {
          groups: [
            // What nearly every page needs travels as one file: a bad line pays for each request.
            {
              name: 'common',
              test: /web[\\/]src[\\/](ui|i18n|app|api)[\\/]|contract[\\/]src[\\/]/,
              minShareCount: 24,
              priority: 5,
            },
            { name: 'dexie', test: /node_modules[\\/]dexie[\\/]/, priority: 30 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 20 },
            {
              name: 'tanstack',
              test: /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|react-query|query-core|react-store|store)[\\/]/,
              priority: 20,
            },
            {
              name: 'table',
              test: /node_modules[\\/]@tanstack[\\/](react-table|table-core|react-virtual|virtual-core)[\\/]/,
              priority: 20,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  preview: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icon.svg'],
      manifest: {
        name: '红棉 Kapok',
        short_name: '红棉',
        description: '社区社工站的应急值守台',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#f5f6f7',
        theme_color: '#ffffff',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        maximumFileSizeToCacheInBytes: 3_000_000,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api(\/|$)/, ...otherEntries.map((name) => new RegExp(`^/${name}(\\.html|/|$)`))],
        cleanupOutdatedCaches: true,
        // The first visit, too, goes on without a network as soon as everything is there; no reload is needed for it.
        clientsClaim: true,
        // Nothing under /api is ever cached here: what a phone may keep is decided, encrypted and wiped by src/offline.
      },
    }),
  ],
})
