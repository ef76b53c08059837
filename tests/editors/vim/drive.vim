" Does in Vim what an author does, and writes what Vim showed to $CLAUSEWRIGHT_RESULT as JSON.
let s:result = {}

function s:WaitFor(what, IsSo) abort
  for l:try in range(3000)
    if a:IsSo()
      return
    endif
    sleep 20m
  endfor
  throw 'No ' .. a:what .. ' within a minute.'
endfunction

" What Vim shows of each finding: the rule and the line.
function s:Shown() abort
  return map(copy(ale#engine#GetLoclist(bufnr())), {_, one -> {'rule': one.code, 'line': one.lnum}})
endfunction

function s:Has(rule) abort
  return !empty(filter(s:Shown(), {_, one -> one.rule ==# a:rule}))
endfunction

" Puts the cursor on the first character of a text in a line.
function s:GoTo(line, text) abort
  call cursor(a:line, stridx(getline(a:line), a:text) + 1)
endfunction

" The number of the entry of a menu that has this title.
function s:Pick(title, menu) abort
  let s:result.offered = map(split(a:menu, "\n")[1:-2], {_, entry -> substitute(entry, '^\d\+) ', '', '')})
  return string(index(s:result.offered, a:title) + 1)
endfunction

" Answers the questions of ALE from here on.
function s:Answer(Reply) abort
  runtime autoload/ale/util.vim
  let s:Reply = a:Reply
  function! ale#util#Input(message, ...) abort
    return s:Reply(a:message)
  endfunction
endfunction

function s:Drive() abort
  let s:result.version = v:versionlong
  call s:WaitFor('diagnostics', {-> s:Has('structure/unique-ids')})
  let s:result.before = s:Shown()

  call s:GoTo(15, '{#limits}')
  call s:Answer({menu -> s:Pick('Fix structure/unique-ids here', menu)})
  ALECodeAction
  call s:WaitFor('fix', {-> getline(15) =~# 'limits-2'})
  write
  call s:WaitFor('diagnostics after the fix', {-> !s:Has('structure/unique-ids')})
  let s:result.after = s:Shown()

  call s:GoTo(9, 'limits')
  call s:Answer({-> 'hard-limits'})
  ALERename
  call s:WaitFor('rename', {-> getline(9) =~# 'hard-limits'})
  wall
endfunction

try
  call s:Drive()
catch
  let s:result.error = v:exception .. ' at ' .. v:throwpoint
endtry
call writefile([json_encode(s:result)], $CLAUSEWRIGHT_RESULT)
if has_key(s:result, 'error')
  cquit!
endif
qall!
