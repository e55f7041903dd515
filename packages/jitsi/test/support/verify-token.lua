-- Asks Prosody's own util.jwt about a token: the key (base64) and the token stand on two lines of the input.
local library, algorithm = arg[1], arg[2];
package.path = library .. "/?.lua;" .. package.path;
package.cpath = library .. "/?.so;" .. package.cpath;
pcall(require, "prosody.loader");
if not package.loaded["prosody.loader"] then pcall(require, "loader"); end
local jwt = require "prosody.util.jwt";
local base64 = require "prosody.util.encodings".base64;
local key, token = base64.decode(io.read("l")), io.read("l");
local ok, payload = jwt.new_verifier(algorithm, key)(token);
print(ok and ("ok " .. payload.room .. " " .. payload.aud) or ("no " .. tostring(payload)));
