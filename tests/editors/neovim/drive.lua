-- Does in Neovim what an author does, and writes what Neovim showed to $CLAUSEWRIGHT_RESULT as JSON.
local result = {}

local function finish(message)
  result.error = message
  local out = assert(io.open(vim.env.CLAUSEWRIGHT_RESULT, 'w'))
  out:write(vim.fn.json_encode(result))
  out:close()
  vim.cmd(message and 'cquit!' or 'qall!')
end

local function wait_for(what, is_so)
  if not vim.wait(60000, is_so, 20) then error('No ' .. what .. ' within a minute.') end
end

--- What Neovim shows of each finding: the rule, the line, and the text that is marked.
local function shown()
  return vim.tbl_map(function(one)
    local marked = vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})
    return {
      rule = one.code or one.user_data.lsp.code,
      line = one.lnum + 1,
      text = table.concat(marked, '\n'),
    }
  end, vim.diagnostic.get(0))
end

local function has(rule)
  return #vim.tbl_filter(function(one) return one.rule == rule end, shown()) > 0
end

--- Puts the cursor on the first character of `text` in line `line`.
local function go_to(line, text)
  local column = vim.fn.getline(line):find(text, 1, true)
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
end

--- Picks the entry of a menu that has this title, and waits for the text to change.
local function pick(title)
  result.offered = {}
  vim.ui.select = function(items, options, choose)
    local picked
    for index, item in ipairs(items) do
      local shown_as = options.format_item and options.format_item(item) or item
      table.insert(result.offered, shown_as)
      if shown_as == title then picked = index end
    end
    choose(picked and items[picked], picked)
  end
end

local function drive()
  result.version = tostring(vim.version().major) .. '.' .. vim.version().minor .. '.' .. vim.version().patch
  wait_for('diagnostics', function() return has('structure/unique-ids') end)
  result.before = shown()

  go_to(15, '{#limits}')
  pick('Fix structure/unique-ids here')
  vim.lsp.buf.code_action()
  wait_for('diagnostics after the fix', function() return not has('structure/unique-ids') end)
  vim.cmd('write')
  result.after = shown()

  go_to(9, 'limits')
  vim.lsp.buf.rename('hard-limits')
  wait_for('rename', function() return vim.fn.getline(9):find('hard-limits', 1, true) end)
  vim.cmd('wall')
end

vim.schedule(function()
  local ok, message = pcall(drive)
  finish(not ok and message or nil)
end)
