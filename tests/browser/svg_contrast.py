"""The contrast of letters within charts, which axe does not measure."""

from __future__ import annotations

# Every letter in a chart against what is drawn behind its middle: the topmost filled shape under it,
# or else the ground of the page. Letters with a halo stand on that. 4.5:1, and 3:1 for large letters
# (24 px, or 18.66 px and bold), as WCAG 2.1 asks. Gives "text: ratio" for each that has less.
SVG_CONTRAST = """() => {
    const parse = text => {
        const parts = (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number)
        return {rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1}
    }
    const over = (top, alpha, under) => top.map((part, i) => alpha * part + (1 - alpha) * under[i])
    const light = rgb => {
        const [r, g, b] = rgb.map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ratio = (one, other) => {
        const [high, low] = [light(one), light(other)].sort((a, b) => b - a)
        return (high + 0.05) / (low + 0.05)
    }
    const groundOf = element => {
        for (let e = element; e; e = e.parentElement) {
            if (e instanceof SVGElement) continue
            const {rgb, alpha} = parse(getComputedStyle(e).backgroundColor)
            if (alpha === 1) return rgb
        }
        return parse(getComputedStyle(document.body).backgroundColor).rgb
    }
    const opacity = element => {
        let product = 1
        for (let e = element; e && !e.matches('.js-plotly-plot'); e = e.parentElement)
            product *= Number(getComputedStyle(e).opacity)
        return product
    }
    const fill = shape => {
        const style = getComputedStyle(shape)
        const pattern = style.fill.match(/url\\("?#([^")]+)/)
        // A hatched mark: its lines are what could stand behind a letter.
        const lines = pattern && document.getElementById(pattern[1])?.querySelector('path, rect, circle')
        const colour = lines ? getComputedStyle(lines)[lines.matches('path') ? 'stroke' : 'fill'] : style.fill
        const {rgb, alpha} = parse(colour === 'none' ? 'rgba(0, 0, 0, 0)' : colour)
        return {rgb, alpha: alpha * Number(style.fillOpacity) * opacity(shape)}
    }
    const poor = []
    for (const chart of document.querySelectorAll('.js-plotly-plot')) {
        const drawn = [...chart.querySelectorAll('path, rect, circle, text')]
            .filter(e => !e.closest('defs, clipPath, .draglayer, .hoverlayer'))
        drawn.forEach((text, position) => {
            if (!text.matches('text') || !text.textContent.trim() || !text.checkVisibility()) return
            const box = text.getBoundingClientRect()
            if (!box.width) return
            const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2)
            let ground = groundOf(chart)
            for (const shape of drawn.slice(0, position)) {
                if (shape.matches('text') || !shape.checkVisibility()) continue
                const at = middle.matrixTransform(shape.getScreenCTM().inverse())
                if (!shape.isPointInFill(at)) continue
                const {rgb, alpha} = fill(shape)
                ground = over(rgb, alpha, ground)
            }
            const ink = fill(text), style = getComputedStyle(text)
            const shadow = style.textShadow.match(/^rgba?\\([^)]+\\)/)
            if (shadow) ground = parse(shadow[0]).rgb
            else if (style.paintOrder === 'stroke') ground = parse(style.stroke).rgb
            const size = parseFloat(style.fontSize), bold = Number(style.fontWeight) >= 600
            const needed = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5
            const found = ratio(over(ink.rgb, ink.alpha, ground), ground)
            if (found < needed) poor.push(`${text.textContent.trim().slice(0, 40)}: ${found.toFixed(2)}`)
        })
    }
    return poor
}"""
