caveat-text = { $text }
caveat-none = No source in the data explains that.
caveat-none-on = No source in the data explains that of { $subject }.
