import { expect, test } from 'vitest'
import { srcsetOf, widthNear, widthsOf } from './renditions.ts'

test('a picture is never made larger than it is', () => {
  expect(widthsOf(200)).toEqual([200])
  expect(widthsOf(640)).toEqual([320, 640])
  expect(widthsOf(1000)).toEqual([320, 640, 960, 1000])
  expect(widthsOf(6000)).toEqual([320, 640, 960, 1280, 1920, 2560])
})

test('the narrowest rendition that is wide enough is taken', () => {
  expect(widthNear(6000, 700)).toBe(960)
  expect(widthNear(500, 700)).toBe(500)
  expect(widthNear(6000, 9000)).toBe(2560)
})

test('a srcset names every width with its address', () => {
  expect(srcsetOf('https://a.example', 'm1', 700, 'webp')).toBe(
    'https://a.example/media/m1/320.webp 320w, https://a.example/media/m1/640.webp 640w, https://a.example/media/m1/700.webp 700w',
  )
})
