import { describe, expect, it } from 'vitest'
import { dataScript, html, markupOf, raw } from './html.ts'

describe('html', () => {
  it('escapes what is put in, exactly once', () => {
    const title = `<script>alert(1)</script> & "quotes" 'too'`
    const inner = html`<b>${title}</b>`
    expect(markupOf(html`<p title="${title}">${inner}</p>`)).toBe(
      `<p title="&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; 'too'"><b>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; 'too'</b></p>`,
    )
  })

  it('writes lists one after the other, and nothing for nothing', () => {
    expect(markupOf(html`${[html`<i>`, 'a<', 0]}${null}${undefined}${false}${raw('&amp;')}`)).toBe(
      '<i>a&lt;0&amp;',
    )
  })

  it('removes what no document may hold', () => {
    expect(markupOf(html`${'a\u0000\u0001\u000B\u007F\u0085\uFFFE\uD800b\t\n😀'}`)).toBe('ab\t\n😀')
  })

  it('keeps data inside its script', () => {
    expect(markupOf(dataScript('application/ld+json', { a: '</script><!--' }))).toBe(
      '<script type="application/ld+json">{"a":"\\u003c/script\\u003e\\u003c!--"}</script>',
    )
  })
})
