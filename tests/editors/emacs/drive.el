;;; Does in Emacs what an author does, and writes what Emacs showed to $CLAUSEWRIGHT_RESULT as JSON.  -*- lexical-binding: t -*-

(require 'cl-lib)
(require 'json)

(defun drive-wait-for (what is-so)
  "Let Emacs work until the function IS-SO answers with non-nil; WHAT is what an error calls it."
  (let ((end (+ (float-time) 60)))
    (while (not (funcall is-so))
      (when (> (float-time) end) (error "No %s within a minute" what))
      (accept-process-output nil 0.05)
      (flymake-start))))

(defun drive-shown ()
  "What Emacs shows of each finding: the rule, the line, and the text that is marked."
  (mapcar
   (lambda (one)
     (let ((text (flymake-diagnostic-text one))
           (from (flymake-diagnostic-beg one)))
       `((rule . ,(and (string-match "\\`clausewright \\[\\([^]]+\\)\\]" text) (match-string 1 text)))
         (line . ,(line-number-at-pos from t))
         (text . ,(buffer-substring-no-properties from (flymake-diagnostic-end one))))))
   (flymake-diagnostics)))

(defun drive-has (rule)
  "Whether Emacs shows a finding of RULE."
  (cl-some (lambda (one) (equal (alist-get 'rule one) rule)) (drive-shown)))

(defun drive-go-to (line text)
  "Put the cursor on the first character of TEXT in LINE."
  (goto-char (point-min))
  (forward-line (1- line))
  (let ((case-fold-search nil)) (search-forward text (line-end-position)))
  (goto-char (match-beginning 0)))

(defvar drive-result nil "What Emacs showed.")

(defun drive ()
  "Open the constitution, mend a fault, rename an id, save."
  (find-file "charter.md")
  ;; Eglot starts after the command that opened the file; in a batch there are no commands.
  (run-hooks 'post-command-hook)
  (drive-wait-for "diagnostics" (lambda () (drive-has "structure/unique-ids")))
  (push `(version . ,emacs-version) drive-result)
  (push `(before . ,(vconcat (drive-shown))) drive-result)

  (drive-go-to 15 "{#limits}")
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt entries &rest _)
               (push `(offered . ,(vconcat (mapcar #'car entries))) drive-result)
               "Fix structure/unique-ids here"))
            (last-nonmenu-event ?a))
    (call-interactively #'eglot-code-actions))
  (save-buffer)
  (drive-wait-for "diagnostics after the fix" (lambda () (not (drive-has "structure/unique-ids"))))
  (push `(after . ,(vconcat (drive-shown))) drive-result)

  (drive-go-to 9 "limits")
  ;; A file that is not open is edited as well, which Emacs asks about.
  (cl-letf (((symbol-function 'y-or-n-p) #'always))
    (eglot-rename "hard-limits"))
  (save-some-buffers t))

(let ((failed nil))
  (condition-case problem
      (drive)
    (error (setq failed t)
           (push `(error . ,(error-message-string problem)) drive-result)))
  (with-temp-file (getenv "CLAUSEWRIGHT_RESULT")
    (insert (json-encode drive-result)))
  (kill-emacs (if failed 1 0)))
