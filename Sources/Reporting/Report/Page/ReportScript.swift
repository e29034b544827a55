/// What the page does when it is touched: colours, tables, sliders. Without it everything but the months of
/// the maps can still be read.
enum ReportScript {
  static let text = #"""
    (function () {
      'use strict';
      var root = document.documentElement;
      var theme = document.querySelector('.theme');
      var words = {
        auto: 'as the system has them', light: 'light', dark: 'dark'
      };
      function show(choice) {
        if (choice === 'auto') root.removeAttribute('data-theme');
        else root.setAttribute('data-theme', choice);
        theme.querySelector('span').textContent = choice;
        theme.setAttribute('aria-label', 'Colours: ' + choice + ', ' + words[choice]);
        theme.dataset.choice = choice;
      }
      var kept = 'auto';
      try { kept = localStorage.getItem('standards-sim-colours') || 'auto'; } catch (error) { }
      show(words[kept] ? kept : 'auto');
      theme.addEventListener('click', function () {
        var next = { auto: 'dark', dark: 'light', light: 'auto' }[theme.dataset.choice];
        show(next);
        try { localStorage.setItem('standards-sim-colours', next); } catch (error) { }
      });

      document.querySelectorAll('.toggle').forEach(function (button) {
        button.addEventListener('click', function () {
          var numbers = document.getElementById(button.getAttribute('aria-controls'));
          numbers.hidden = !numbers.hidden;
          button.setAttribute('aria-expanded', String(!numbers.hidden));
          button.querySelector('.verb').textContent = numbers.hidden ? 'Show' : 'Hide';
        });
      });

      function share(digits, state) {
        var pair = digits.substr(2 * state, 2);
        return pair === '__' ? null : parseInt(pair, 36) / 1000;
      }
      function percent(value) {
        if (value === null) return '–';
        var hundred = value * 100;
        var near = hundred < 9.95 || (hundred > 99 && hundred < 99.95);
        return Number(hundred.toFixed(near ? 1 : 0)) + '\u00a0%';
      }
      document.querySelectorAll('input[data-map]').forEach(function (slider) {
        var figure = document.getElementById(slider.dataset.map);
        var data = JSON.parse(document.getElementById(slider.dataset.map + '-data').textContent);
        var place = new Map(data.codes.map(function (code, index) { return [code, index]; }));
        var output = figure.querySelector('output');
        var rows = figure.querySelectorAll('.numbers tbody tr');
        function draw() {
          var frame = data.frames[slider.value];
          figure.querySelectorAll('g[data-t]').forEach(function (tile) {
            var state = place.get(tile.dataset.t);
            var square = tile.querySelector('.tile');
            var bottom = Number(square.getAttribute('y')) + Number(square.getAttribute('height'));
            tile.querySelectorAll('rect:not(.tile):not(.frame)').forEach(function (part, index) {
              var height = (share(frame[index], state) || 0) * Number(square.getAttribute('height'));
              bottom -= height;
              part.setAttribute('y', bottom);
              part.setAttribute('height', height);
            });
          });
          rows.forEach(function (row, state) {
            for (var index = 0; index < frame.length; index++) {
              row.cells[index + 1].textContent = percent(share(frame[index], state));
            }
          });
          output.textContent = data.months[slider.value];
          slider.setAttribute('aria-valuetext', data.months[slider.value]);
        }
        slider.addEventListener('input', draw);
      });
    })();
    """#
}
