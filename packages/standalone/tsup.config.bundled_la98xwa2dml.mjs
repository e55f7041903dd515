// tsup.config.ts
import { readFile } from "node:fs/promises";
import { minify } from "terser";
import { defineConfig } from "tsup";

// ../../tsup.config.base.ts
import { globSync } from "node:fs";
var shared = {
  format: ["esm"],
  target: "es2022",
  dts: true,
  sourcemap: true,
  clean: true
};

// tsup.config.ts
var NOTICE = "/*! Lit: Copyright 2017, 2019, 2022 Google LLC, SPDX-License-Identifier: BSD-3-Clause; @noble/ed25519, @noble/hashes, @scure/base: Copyright 2019, 2022 Paul Miller, SPDX-License-Identifier: MIT; fastest-levenshtein: Copyright 2020 Kasper Unn Weihe, SPDX-License-Identifier: MIT; lean-qr: Copyright 2021-2025 David Evans, SPDX-License-Identifier: MIT */";
var NOTICED = /\/node_modules\/(@lit\/reactive-element|lit|lit-html|lit-element|@noble\/ed25519|@noble\/hashes|@scure\/base|fastest-levenshtein\/esm|lean-qr)\/[^/]*\.m?js$/;
var LATER = /\bimport\("([^"]+)"\)/g;
var tsup_config_default = defineConfig({
  ...shared,
  entry: { "comunal.standalone": "src/index.ts" },
  // One file, a classic script and a module alike; what is loaded later elsewhere is in it.
  format: ["iife"],
  outExtension: () => ({ js: ".js" }),
  platform: "browser",
  noExternal: [/./],
  splitting: false,
  tsconfig: "tsconfig.json",
  esbuildOptions(options) {
    options.minify = true;
    options.legalComments = "none";
    options.banner = { js: '(function(){"use strict";if(!globalThis.HTMLElement)return;' };
    options.footer = { js: "})();" };
    options.logOverride = { "ignored-bare-import": "silent" };
  },
  plugins: [
    {
      // esbuild alone makes it larger. Without letters beyond ASCII it is read alike in a page of any encoding; only what
      // stands in a tagged template cannot be written so.
      name: "shorter",
      async renderChunk(code, { map }) {
        const shorter = await minify(code, {
          toplevel: true,
          compress: { passes: 3 },
          format: { preamble: NOTICE, ascii_only: true },
          sourceMap: { includeSources: true, ...map && { content: map } }
        });
        const beyond = /[^\0-\x7f].*/.exec(shorter.code ?? "");
        if (beyond) throw new Error(`Write this template in ASCII: ${beyond[0].slice(0, 60)}`);
        return { code: shorter.code ?? code, map: shorter.map ?? null };
      }
    }
  ],
  esbuildPlugins: [
    {
      name: "all-noticed",
      setup(build) {
        build.onLoad(
          { filter: /\/node_modules\// },
          ({ path }) => NOTICED.test(path) ? void 0 : { errors: [{ text: `Write whose ${path} is into NOTICE.` }] }
        );
      }
    },
    {
      // Nothing waits in one file, and a module that could would stand in a wrapper of its own. The lines stay where
      // they are, for the source map; their indents, which templates carry along, do not.
      name: "all-at-once",
      setup(build) {
        build.onLoad({ filter: /\/packages\/\w+\/dist\/.*\.js$/ }, async ({ path }) => {
          const later = [];
          const body = (await readFile(path, "utf8")).replaceAll(/\n +/g, "\n").replaceAll(LATER, (_, from) => `Promise.resolve(later${later.push(from)})`);
          const head = later.map((from, at) => `import * as later${at + 1} from "${from}";`);
          return { contents: head.join("") + body, loader: "js" };
        });
      }
    }
  ]
});
export {
  tsup_config_default as default
};
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsidHN1cC5jb25maWcudHMiLCAiLi4vLi4vdHN1cC5jb25maWcuYmFzZS50cyJdLAogICJzb3VyY2VzQ29udGVudCI6IFsiY29uc3QgX19pbmplY3RlZF9maWxlbmFtZV9fID0gXCIvd29yay93dC13b3Jkcy9wYWNrYWdlcy9zdGFuZGFsb25lL3RzdXAuY29uZmlnLnRzXCI7Y29uc3QgX19pbmplY3RlZF9kaXJuYW1lX18gPSBcIi93b3JrL3d0LXdvcmRzL3BhY2thZ2VzL3N0YW5kYWxvbmVcIjtjb25zdCBfX2luamVjdGVkX2ltcG9ydF9tZXRhX3VybF9fID0gXCJmaWxlOi8vL3dvcmsvd3Qtd29yZHMvcGFja2FnZXMvc3RhbmRhbG9uZS90c3VwLmNvbmZpZy50c1wiO2ltcG9ydCB7IHJlYWRGaWxlIH0gZnJvbSAnbm9kZTpmcy9wcm9taXNlcyc7XG5pbXBvcnQgeyBtaW5pZnkgfSBmcm9tICd0ZXJzZXInO1xuaW1wb3J0IHsgZGVmaW5lQ29uZmlnIH0gZnJvbSAndHN1cCc7XG5pbXBvcnQgeyBzaGFyZWQgfSBmcm9tICcuLi8uLi90c3VwLmNvbmZpZy5iYXNlLnRzJztcblxuLyoqIFdob3NlIGNvZGUgaXMgaW4gdGhlIGZpbGUgYmVzaWRlIG91cnMuICovXG5jb25zdCBOT1RJQ0UgPVxuICAnLyohIExpdDogQ29weXJpZ2h0IDIwMTcsIDIwMTksIDIwMjIgR29vZ2xlIExMQywgU1BEWC1MaWNlbnNlLUlkZW50aWZpZXI6IEJTRC0zLUNsYXVzZTsgJyArXG4gICdAbm9ibGUvZWQyNTUxOSwgQG5vYmxlL2hhc2hlcywgQHNjdXJlL2Jhc2U6IENvcHlyaWdodCAyMDE5LCAyMDIyIFBhdWwgTWlsbGVyLCBTUERYLUxpY2Vuc2UtSWRlbnRpZmllcjogTUlUOyAnICtcbiAgJ2Zhc3Rlc3QtbGV2ZW5zaHRlaW46IENvcHlyaWdodCAyMDIwIEthc3BlciBVbm4gV2VpaGUsIFNQRFgtTGljZW5zZS1JZGVudGlmaWVyOiBNSVQ7ICcgK1xuICAnbGVhbi1xcjogQ29weXJpZ2h0IDIwMjEtMjAyNSBEYXZpZCBFdmFucywgU1BEWC1MaWNlbnNlLUlkZW50aWZpZXI6IE1JVCAqLyc7XG5jb25zdCBOT1RJQ0VEID1cbiAgL1xcL25vZGVfbW9kdWxlc1xcLyhAbGl0XFwvcmVhY3RpdmUtZWxlbWVudHxsaXR8bGl0LWh0bWx8bGl0LWVsZW1lbnR8QG5vYmxlXFwvZWQyNTUxOXxAbm9ibGVcXC9oYXNoZXN8QHNjdXJlXFwvYmFzZXxmYXN0ZXN0LWxldmVuc2h0ZWluXFwvZXNtfGxlYW4tcXIpXFwvW14vXSpcXC5tP2pzJC87XG5cbi8qKiBXaGF0IHRoZSBwYWNrYWdlcyBsb2FkIGxhdGVyLiAqL1xuY29uc3QgTEFURVIgPSAvXFxiaW1wb3J0XFwoXCIoW15cIl0rKVwiXFwpL2c7XG5cbmV4cG9ydCBkZWZhdWx0IGRlZmluZUNvbmZpZyh7XG4gIC4uLnNoYXJlZCxcbiAgZW50cnk6IHsgJ2NvbXVuYWwuc3RhbmRhbG9uZSc6ICdzcmMvaW5kZXgudHMnIH0sXG4gIC8vIE9uZSBmaWxlLCBhIGNsYXNzaWMgc2NyaXB0IGFuZCBhIG1vZHVsZSBhbGlrZTsgd2hhdCBpcyBsb2FkZWQgbGF0ZXIgZWxzZXdoZXJlIGlzIGluIGl0LlxuICBmb3JtYXQ6IFsnaWlmZSddLFxuICBvdXRFeHRlbnNpb246ICgpID0+ICh7IGpzOiAnLmpzJyB9KSxcbiAgcGxhdGZvcm06ICdicm93c2VyJyxcbiAgbm9FeHRlcm5hbDogWy8uL10sXG4gIHNwbGl0dGluZzogZmFsc2UsXG4gIHRzY29uZmlnOiAndHNjb25maWcuanNvbicsXG4gIGVzYnVpbGRPcHRpb25zKG9wdGlvbnMpIHtcbiAgICBvcHRpb25zLm1pbmlmeSA9IHRydWU7XG4gICAgb3B0aW9ucy5sZWdhbENvbW1lbnRzID0gJ25vbmUnOyAvLyB0ZXJzZXIgd291bGQgZHJvcCB0aGVtOiB0aGUgbm90aWNlIHNheXMgaXQgZm9yIGFsbFxuICAgIC8vIE9uIGEgc2VydmVyIHRoZXJlIGlzIG5vdGhpbmcgdG8gcmVnaXN0ZXIsIGFuZCBubyBjbGFzcyB0byBzdGFuZCBvbi5cbiAgICBvcHRpb25zLmJhbm5lciA9IHsganM6ICcoZnVuY3Rpb24oKXtcInVzZSBzdHJpY3RcIjtpZighZ2xvYmFsVGhpcy5IVE1MRWxlbWVudClyZXR1cm47JyB9O1xuICAgIG9wdGlvbnMuZm9vdGVyID0geyBqczogJ30pKCk7JyB9O1xuICAgIC8vIENodW5rcyBvZiBvbmUgcGFja2FnZSBpbXBvcnQgZWFjaCBvdGhlciBmb3Igd2hhdCB0aGV5IGRvOyBub25lIGlzIHRoZXJlIGZvciBpdHMgZWZmZWN0cyBhbG9uZS5cbiAgICBvcHRpb25zLmxvZ092ZXJyaWRlID0geyAnaWdub3JlZC1iYXJlLWltcG9ydCc6ICdzaWxlbnQnIH07XG4gIH0sXG4gIHBsdWdpbnM6IFtcbiAgICB7XG4gICAgICAvLyBlc2J1aWxkIGFsb25lIG1ha2VzIGl0IGxhcmdlci4gV2l0aG91dCBsZXR0ZXJzIGJleW9uZCBBU0NJSSBpdCBpcyByZWFkIGFsaWtlIGluIGEgcGFnZSBvZiBhbnkgZW5jb2Rpbmc7IG9ubHkgd2hhdFxuICAgICAgLy8gc3RhbmRzIGluIGEgdGFnZ2VkIHRlbXBsYXRlIGNhbm5vdCBiZSB3cml0dGVuIHNvLlxuICAgICAgbmFtZTogJ3Nob3J0ZXInLFxuICAgICAgYXN5bmMgcmVuZGVyQ2h1bmsoY29kZSwgeyBtYXAgfSkge1xuICAgICAgICBjb25zdCBzaG9ydGVyID0gYXdhaXQgbWluaWZ5KGNvZGUsIHtcbiAgICAgICAgICB0b3BsZXZlbDogdHJ1ZSxcbiAgICAgICAgICBjb21wcmVzczogeyBwYXNzZXM6IDMgfSxcbiAgICAgICAgICBmb3JtYXQ6IHsgcHJlYW1ibGU6IE5PVElDRSwgYXNjaWlfb25seTogdHJ1ZSB9LFxuICAgICAgICAgIHNvdXJjZU1hcDogeyBpbmNsdWRlU291cmNlczogdHJ1ZSwgLi4uKG1hcCAmJiB7IGNvbnRlbnQ6IG1hcCBhcyBzdHJpbmcgfSkgfSxcbiAgICAgICAgfSk7XG4gICAgICAgIGNvbnN0IGJleW9uZCA9IC9bXlxcMC1cXHg3Zl0uKi8uZXhlYyhzaG9ydGVyLmNvZGUgPz8gJycpO1xuICAgICAgICBpZiAoYmV5b25kKSB0aHJvdyBuZXcgRXJyb3IoYFdyaXRlIHRoaXMgdGVtcGxhdGUgaW4gQVNDSUk6ICR7YmV5b25kWzBdLnNsaWNlKDAsIDYwKX1gKTtcbiAgICAgICAgcmV0dXJuIHsgY29kZTogc2hvcnRlci5jb2RlID8/IGNvZGUsIG1hcDogc2hvcnRlci5tYXAgPz8gbnVsbCB9O1xuICAgICAgfSxcbiAgICB9LFxuICBdLFxuICBlc2J1aWxkUGx1Z2luczogW1xuICAgIHtcbiAgICAgIG5hbWU6ICdhbGwtbm90aWNlZCcsXG4gICAgICBzZXR1cChidWlsZCkge1xuICAgICAgICBidWlsZC5vbkxvYWQoeyBmaWx0ZXI6IC9cXC9ub2RlX21vZHVsZXNcXC8vIH0sICh7IHBhdGggfSkgPT5cbiAgICAgICAgICBOT1RJQ0VELnRlc3QocGF0aClcbiAgICAgICAgICAgID8gdW5kZWZpbmVkXG4gICAgICAgICAgICA6IHsgZXJyb3JzOiBbeyB0ZXh0OiBgV3JpdGUgd2hvc2UgJHtwYXRofSBpcyBpbnRvIE5PVElDRS5gIH1dIH0sXG4gICAgICAgICk7XG4gICAgICB9LFxuICAgIH0sXG4gICAge1xuICAgICAgLy8gTm90aGluZyB3YWl0cyBpbiBvbmUgZmlsZSwgYW5kIGEgbW9kdWxlIHRoYXQgY291bGQgd291bGQgc3RhbmQgaW4gYSB3cmFwcGVyIG9mIGl0cyBvd24uIFRoZSBsaW5lcyBzdGF5IHdoZXJlXG4gICAgICAvLyB0aGV5IGFyZSwgZm9yIHRoZSBzb3VyY2UgbWFwOyB0aGVpciBpbmRlbnRzLCB3aGljaCB0ZW1wbGF0ZXMgY2FycnkgYWxvbmcsIGRvIG5vdC5cbiAgICAgIG5hbWU6ICdhbGwtYXQtb25jZScsXG4gICAgICBzZXR1cChidWlsZCkge1xuICAgICAgICBidWlsZC5vbkxvYWQoeyBmaWx0ZXI6IC9cXC9wYWNrYWdlc1xcL1xcdytcXC9kaXN0XFwvLipcXC5qcyQvIH0sIGFzeW5jICh7IHBhdGggfSkgPT4ge1xuICAgICAgICAgIGNvbnN0IGxhdGVyOiBzdHJpbmdbXSA9IFtdO1xuICAgICAgICAgIGNvbnN0IGJvZHkgPSAoYXdhaXQgcmVhZEZpbGUocGF0aCwgJ3V0ZjgnKSlcbiAgICAgICAgICAgIC5yZXBsYWNlQWxsKC9cXG4gKy9nLCAnXFxuJylcbiAgICAgICAgICAgIC5yZXBsYWNlQWxsKExBVEVSLCAoXywgZnJvbTogc3RyaW5nKSA9PiBgUHJvbWlzZS5yZXNvbHZlKGxhdGVyJHtsYXRlci5wdXNoKGZyb20pfSlgKTtcbiAgICAgICAgICBjb25zdCBoZWFkID0gbGF0ZXIubWFwKChmcm9tLCBhdCkgPT4gYGltcG9ydCAqIGFzIGxhdGVyJHthdCArIDF9IGZyb20gXCIke2Zyb219XCI7YCk7XG4gICAgICAgICAgcmV0dXJuIHsgY29udGVudHM6IGhlYWQuam9pbignJykgKyBib2R5LCBsb2FkZXI6ICdqcycgfTtcbiAgICAgICAgfSk7XG4gICAgICB9LFxuICAgIH0sXG4gIF0sXG59KTtcbiIsICJjb25zdCBfX2luamVjdGVkX2ZpbGVuYW1lX18gPSBcIi93b3JrL3d0LXdvcmRzL3RzdXAuY29uZmlnLmJhc2UudHNcIjtjb25zdCBfX2luamVjdGVkX2Rpcm5hbWVfXyA9IFwiL3dvcmsvd3Qtd29yZHNcIjtjb25zdCBfX2luamVjdGVkX2ltcG9ydF9tZXRhX3VybF9fID0gXCJmaWxlOi8vL3dvcmsvd3Qtd29yZHMvdHN1cC5jb25maWcuYmFzZS50c1wiOy8vLyA8cmVmZXJlbmNlIHR5cGVzPVwibm9kZVwiIC8+XG5pbXBvcnQgeyBnbG9iU3luYyB9IGZyb20gJ25vZGU6ZnMnO1xuaW1wb3J0IHR5cGUgeyBPcHRpb25zIH0gZnJvbSAndHN1cCc7XG5cbi8qKiBXaGF0IGV2ZXJ5IHBhY2thZ2UgYnVpbGRzIGFsaWtlOyBhIHBhY2thZ2Ugc3ByZWFkcyBpdCBhbmQgbmFtZXMgaXRzIGVudHJpZXMuICovXG5leHBvcnQgY29uc3Qgc2hhcmVkID0ge1xuICBmb3JtYXQ6IFsnZXNtJ10sXG4gIHRhcmdldDogJ2VzMjAyMicsXG4gIGR0czogdHJ1ZSxcbiAgc291cmNlbWFwOiB0cnVlLFxuICBjbGVhbjogdHJ1ZSxcbn0gc2F0aXNmaWVzIE9wdGlvbnM7XG5cbi8qKlxuICogVGhlIHNhbWUsIHdpdGggZWFjaCBmaWxlIGxlZnQgYSBmaWxlOiBhIGJ1bmRsZXIgdGhlbiBsZWF2ZXMgb3V0IHdoYXQgYSBwYWdlIGRvZXMgbm90IHVzZS5cbiAqXG4gKiBAcGFyYW0gdHlwZXMgLSBFbnRyaWVzIHRoYXQgZ2V0IGRlY2xhcmF0aW9ucywgYnkgbmFtZS5cbiAqIEBwYXJhbSBhcGFydCAtIEZvbGRlcnMgb2YgYHNyY2AgdGhhdCBhcmUgYnVpbHQgb3RoZXJ3aXNlLlxuICovXG5leHBvcnQgZnVuY3Rpb24gZmlsZUJ5RmlsZShcbiAgdHlwZXM6IFJlYWRvbmx5PFJlY29yZDxzdHJpbmcsIHN0cmluZz4+LFxuICBhcGFydDogcmVhZG9ubHkgc3RyaW5nW10gPSBbXSxcbik6IE9wdGlvbnMge1xuICBjb25zdCBsZWZ0ID0gYXBhcnQubWFwKChmb2xkZXIpID0+IGBzcmMvJHtmb2xkZXJ9LyoqYCk7XG4gIHJldHVybiB7XG4gICAgLi4uc2hhcmVkLFxuICAgIGVudHJ5OiBnbG9iU3luYygnc3JjLyoqLyoudHMnLCB7IGV4Y2x1ZGU6IFsuLi5sZWZ0LCAnKiovKi50ZXN0LnRzJywgJyoqLyoudGVzdC1kLnRzJ10gfSksXG4gICAgZHRzOiB7IGVudHJ5OiB7IC4uLnR5cGVzIH0gfSxcbiAgICByZW1vdmVOb2RlUHJvdG9jb2w6IGZhbHNlLFxuICB9O1xufVxuIl0sCiAgIm1hcHBpbmdzIjogIjtBQUFvUCxTQUFTLGdCQUFnQjtBQUM3USxTQUFTLGNBQWM7QUFDdkIsU0FBUyxvQkFBb0I7OztBQ0Q3QixTQUFTLGdCQUFnQjtBQUlsQixJQUFNLFNBQVM7QUFBQSxFQUNwQixRQUFRLENBQUMsS0FBSztBQUFBLEVBQ2QsUUFBUTtBQUFBLEVBQ1IsS0FBSztBQUFBLEVBQ0wsV0FBVztBQUFBLEVBQ1gsT0FBTztBQUNUOzs7QURMQSxJQUFNLFNBQ0o7QUFJRixJQUFNLFVBQ0o7QUFHRixJQUFNLFFBQVE7QUFFZCxJQUFPLHNCQUFRLGFBQWE7QUFBQSxFQUMxQixHQUFHO0FBQUEsRUFDSCxPQUFPLEVBQUUsc0JBQXNCLGVBQWU7QUFBQTtBQUFBLEVBRTlDLFFBQVEsQ0FBQyxNQUFNO0FBQUEsRUFDZixjQUFjLE9BQU8sRUFBRSxJQUFJLE1BQU07QUFBQSxFQUNqQyxVQUFVO0FBQUEsRUFDVixZQUFZLENBQUMsR0FBRztBQUFBLEVBQ2hCLFdBQVc7QUFBQSxFQUNYLFVBQVU7QUFBQSxFQUNWLGVBQWUsU0FBUztBQUN0QixZQUFRLFNBQVM7QUFDakIsWUFBUSxnQkFBZ0I7QUFFeEIsWUFBUSxTQUFTLEVBQUUsSUFBSSw4REFBOEQ7QUFDckYsWUFBUSxTQUFTLEVBQUUsSUFBSSxRQUFRO0FBRS9CLFlBQVEsY0FBYyxFQUFFLHVCQUF1QixTQUFTO0FBQUEsRUFDMUQ7QUFBQSxFQUNBLFNBQVM7QUFBQSxJQUNQO0FBQUE7QUFBQTtBQUFBLE1BR0UsTUFBTTtBQUFBLE1BQ04sTUFBTSxZQUFZLE1BQU0sRUFBRSxJQUFJLEdBQUc7QUFDL0IsY0FBTSxVQUFVLE1BQU0sT0FBTyxNQUFNO0FBQUEsVUFDakMsVUFBVTtBQUFBLFVBQ1YsVUFBVSxFQUFFLFFBQVEsRUFBRTtBQUFBLFVBQ3RCLFFBQVEsRUFBRSxVQUFVLFFBQVEsWUFBWSxLQUFLO0FBQUEsVUFDN0MsV0FBVyxFQUFFLGdCQUFnQixNQUFNLEdBQUksT0FBTyxFQUFFLFNBQVMsSUFBYyxFQUFHO0FBQUEsUUFDNUUsQ0FBQztBQUNELGNBQU0sU0FBUyxlQUFlLEtBQUssUUFBUSxRQUFRLEVBQUU7QUFDckQsWUFBSSxPQUFRLE9BQU0sSUFBSSxNQUFNLGlDQUFpQyxPQUFPLENBQUMsRUFBRSxNQUFNLEdBQUcsRUFBRSxDQUFDLEVBQUU7QUFDckYsZUFBTyxFQUFFLE1BQU0sUUFBUSxRQUFRLE1BQU0sS0FBSyxRQUFRLE9BQU8sS0FBSztBQUFBLE1BQ2hFO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFBQSxFQUNBLGdCQUFnQjtBQUFBLElBQ2Q7QUFBQSxNQUNFLE1BQU07QUFBQSxNQUNOLE1BQU0sT0FBTztBQUNYLGNBQU07QUFBQSxVQUFPLEVBQUUsUUFBUSxtQkFBbUI7QUFBQSxVQUFHLENBQUMsRUFBRSxLQUFLLE1BQ25ELFFBQVEsS0FBSyxJQUFJLElBQ2IsU0FDQSxFQUFFLFFBQVEsQ0FBQyxFQUFFLE1BQU0sZUFBZSxJQUFJLG1CQUFtQixDQUFDLEVBQUU7QUFBQSxRQUNsRTtBQUFBLE1BQ0Y7QUFBQSxJQUNGO0FBQUEsSUFDQTtBQUFBO0FBQUE7QUFBQSxNQUdFLE1BQU07QUFBQSxNQUNOLE1BQU0sT0FBTztBQUNYLGNBQU0sT0FBTyxFQUFFLFFBQVEsaUNBQWlDLEdBQUcsT0FBTyxFQUFFLEtBQUssTUFBTTtBQUM3RSxnQkFBTSxRQUFrQixDQUFDO0FBQ3pCLGdCQUFNLFFBQVEsTUFBTSxTQUFTLE1BQU0sTUFBTSxHQUN0QyxXQUFXLFNBQVMsSUFBSSxFQUN4QixXQUFXLE9BQU8sQ0FBQyxHQUFHLFNBQWlCLHdCQUF3QixNQUFNLEtBQUssSUFBSSxDQUFDLEdBQUc7QUFDckYsZ0JBQU0sT0FBTyxNQUFNLElBQUksQ0FBQyxNQUFNLE9BQU8sb0JBQW9CLEtBQUssQ0FBQyxVQUFVLElBQUksSUFBSTtBQUNqRixpQkFBTyxFQUFFLFVBQVUsS0FBSyxLQUFLLEVBQUUsSUFBSSxNQUFNLFFBQVEsS0FBSztBQUFBLFFBQ3hELENBQUM7QUFBQSxNQUNIO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFDRixDQUFDOyIsCiAgIm5hbWVzIjogW10KfQo=
