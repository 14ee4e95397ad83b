import { describe, expect, it } from 'vitest'
import { cleanPaste } from './paste.ts'

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=DE><!--StartFragment--><h2>Neun Wochen ohne Schiff<o:p></o:p></h2>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Wendhafen.</b> Die F&auml;hre bleibt.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Ein Bus<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>alle 20 Minuten</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>Erstens</p>
<!--EndFragment--></body></html>`

const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-7e1f"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;">Wendhafen</span><span style="font-size:11pt;"> keeps its ferry. </span><a href="https://www.google.com/url?q=https://wendhafen.example/rat?a%3D1&amp;sa=D&amp;source=editors" style="text-decoration:none;"><span>The count</span></a></p><br /><p dir="ltr"><span>Nine weeks.</span></p><br></b><br class="Apple-interchange-newline">`

const web = `<div><nav><a href="/">Home</a></nav><p>The ferry stays.<br><br>It has run since 1911.</p><script>track()</script><p>&nbsp;</p><button>Share</button><p>Zero\u200Bwidth</p></div>`

describe('pasted HTML', () => {
  it('of Word has its lists as lists, and nothing of Word', () => {
    const html = cleanPaste(word)
    expect(html).toContain('<h2>Neun Wochen ohne Schiff</h2>')
    expect(html).toContain('Die F&auml;hre bleibt.</p>')
    expect(html.replaceAll(/\s+/g, ' ')).toContain(
      '<ul><li><p>Ein Bus</p><ul><li><p>alle 20 Minuten</p></li></ul></li><li><p>Erstens</p></li></ul>',
    )
    expect(html).not.toMatch(/o:p|mso-list|StartFragment|<style|<meta|supportLists|·/)
    expect(html).not.toMatch(/<p[^>]*>(?:&nbsp;|\s)*<\/p>/)
  })

  it('of Google Docs has plain addresses and no space between paragraphs', () => {
    const html = cleanPaste(docs)
    expect(html).toContain('href="https://wendhafen.example/rat?a=1"')
    expect(html).not.toContain('google.com')
    expect(html).toContain('</p><p dir="ltr"><span>Nine weeks.')
  })

  it('of the web loses what is not text, and has paragraphs where it had breaks', () => {
    expect(cleanPaste(web)).toBe(
      '<div><p>The ferry stays.</p><p>It has run since 1911.</p><p>Zerowidth</p></div>',
    )
  })

  it('that is plain already stays as it is', () => {
    const plain =
      '<p>One<br>two <a href="https://x.example/?a=1&amp;b=2">three</a></p><ul><li><p>four</p></li></ul>'
    expect(cleanPaste(plain)).toBe(plain)
  })

  it('takes half a megabyte of anything in a moment', () => {
    for (const part of [
      '<',
      '<p style="mso-list:',
      '<br>',
      '<o:p>',
      '<!--',
      '<p>&nbsp;',
      '</p> <br>',
    ])
      expect(typeof cleanPaste(part.repeat(Math.floor(100_000 / part.length)))).toBe('string')
  })
})
